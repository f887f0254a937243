using System.Globalization;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Public;

/// <summary>What people are asked now, on the city's front page.</summary>
internal sealed class ConsultationsOnHome(CommonwealDb db, Here here, Texts texts) : IHomeSection
{
    private const int Shown = 3;

    public int Order => 30;

    public string? Part => "consultations";

    public async Task<HomeSection?> ReadAsync(CancellationToken stop)
    {
        var running = await db.Set<Consultation>().AsNoTracking().Where(c => c.State == ConsultationState.Open).OrderByDescending(c => c.OpenedOn).ThenBy(c => c.Slug).Take(Shown).ToListAsync(stop);
        if (running.Count == 0) return null;
        return new HomeSection(texts["consultations.home"], running.ConvertAll(Entry), ListConsultationsModel.Path, texts["consultations.home.more"]);
    }

    private HomeEntry Entry(Consultation consultation)
    {
        var title = consultation.Title.For(here.Language, here.City.Languages);
        return new(title.Text, $"{ListConsultationsModel.Path}/{consultation.Slug}", consultation.Until is { } until ? texts["consultations.until", ("day", until)] : texts["consultations.runs"], null, title.IsFallback ? title.Language : null);
    }
}

/// <summary>Finds conversations by the words of their title.</summary>
internal sealed class SearchConsultations(CommonwealDb db, Here here) : ISearchable
{
    private const int Looked = 50;

    public string? Part => "consultations";

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        var keys = (await Searching.FindAsync<Consultation>(db, words, Looked, stop)).Keys.ToArray();
        var found = await db.Set<Consultation>().AsNoTracking().Where(c => EF.Parameter(keys).Contains(c.Id)).OrderByDescending(c => c.OpenedOn).ToListAsync(stop);
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. found.Where(c => c.IsPublic && c.Title.Languages.Values.Any(v => Array.TrueForAll(asked, w => Holds(v.Text, w)))).Take(most).Select(Show)];
    }

    private Found Show(Consultation consultation)
    {
        var title = consultation.Title.For(here.Language, here.City.Languages);
        return new(title.Text, $"{ListConsultationsModel.Path}/{consultation.Slug}", here.Text(consultation.Words), title.IsFallback ? title.Language : null);
    }

    private static bool Holds(string text, string word)
        => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
