using Commonweal.Communication.Audience.Topics;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Join;

/// <summary>A page that asks what somebody wants to hear: topics, districts, languages in order.</summary>
internal abstract class WishForm(CommonwealDb db, Here here, Texts texts) : PageModel
{
    [BindProperty] public List<string> Topics { get; set; } = [];

    [BindProperty] public List<string> Districts { get; set; } = [];

    [BindProperty] public string? FirstLanguage { get; set; }

    [BindProperty] public string? SecondLanguage { get; set; }

    [BindProperty] public string? ThirdLanguage { get; set; }

    [BindProperty] public string? Organisation { get; set; }

    public IReadOnlyList<Choice> TopicChoices { get; private set; } = [];

    public IEnumerable<Choice> DistrictChoices => here.City.Districts.Select(d => new Choice(d.Code, here.Text(d.Name))).OrderBy(c => c.Label, StringComparer.CurrentCulture);

    public IEnumerable<Choice> LanguageChoices => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    /// <summary>A third language is asked for only where the city has three.</summary>
    public int LanguagesOffered => Math.Min(Subscriber.MostLanguages, here.City.Languages.Count);

    protected CommonwealDb Db => db;

    protected Here Here => here;

    protected Texts Texts => texts;

    protected async Task ReadChoicesAsync(CancellationToken stop)
        => TopicChoices = [.. (await db.Set<NewsTopic>().AsNoTracking().Where(t => !t.Retired).OrderBy(t => t.Order).ThenBy(t => t.Code).ToListAsync(stop))
            .Select(t => new Choice(t.Id.ToString(), here.Text(t.Name), t.About.IsEmpty ? null : here.Text(t.About)))];

    /// <summary>What was chosen, or null where something in it must be mended.</summary>
    protected Wish? CheckWish()
    {
        var topics = TopicChoices.Where(t => Topics.Contains(t.Value)).Select(t => Guid.Parse(t.Value)).ToList();
        if (topics.Count == 0) ModelState.AddModelError(nameof(Topics), texts["audience.topics.choose"]);
        var languages = new[] { FirstLanguage, SecondLanguage, ThirdLanguage }.OfType<string>().Where(here.City.Languages.Contains).Distinct(StringComparer.Ordinal).ToList();
        if (languages.Count == 0) ModelState.AddModelError(nameof(FirstLanguage), texts["audience.languages.choose"]);
        var districts = Districts.Distinct(StringComparer.Ordinal).Where(d => here.City.Districts.Any(x => x.Code == d)).ToList();
        if (CleanText.Length(Organisation ?? "") > Subscriber.LongestOrganisation) ModelState.AddModelError(nameof(Organisation), texts["errors.tooLong", ("most", Subscriber.LongestOrganisation)]);
        return ModelState.IsValid ? new Wish(languages, topics, districts, Organisation?.Trim()) : null;
    }
}
