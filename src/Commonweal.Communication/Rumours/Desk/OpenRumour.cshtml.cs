using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>A rumour: what was said, what is to be done next, what was found out and what everybody was told.</summary>
[RequirePermission("rumours.read"), WhileAwake("rumours"), ResponseCache(NoStore = true)]
internal sealed class OpenRumourModel(CommonwealDb db, HearingChoices choices, Here here, Texts texts) : RumourPage(db, here, texts)
{
    private const int PerLanguage = 5, Read = 30;

    public HearingChoices Choices => choices;

    public IReadOnlyList<(string Language, IReadOnlyList<Hearing> Words)> Words { get; private set; } = [];

    public IReadOnlyList<RumourCount> Counts { get; private set; } = [];

    public IReadOnlyList<RumourSource> Sources { get; private set; } = [];

    public RumourAnswer? Answer { get; private set; }

    public RumourAnswer? Draft { get; private set; }

    public Rumour? MergedInto { get; private set; }

    public ReachRule Rule { get; private set; } = new();

    public bool IsReached => Rule.IsReached(Rumour.Heard, Rumour.Districts);

    public bool SourcesAreEnough => RumourSource.AreEnough(Sources.Select(s => s.Who));

    public bool MayKeep { get; private set; }

    public bool MayReview { get; private set; }

    /// <summary>People who wait to be told.</summary>
    public int Waiting { get; private set; }

    protected override async Task LoadAsync(CancellationToken stop)
    {
        (MayKeep, MayReview) = (May("rumours.keep"), May("rumours.review"));
        Counts = await Db.Set<RumourCount>().AsNoTracking().Where(c => c.RumourId == Id && c.Hearings > 0).ToListAsync(stop);
        var words = new List<(string, IReadOnlyList<Hearing>)>();
        foreach (var language in Counts.GroupBy(c => c.Language, StringComparer.Ordinal).OrderByDescending(g => g.Sum(c => c.Hearings)).Select(g => g.Key))
            words.Add((language, (await Db.Set<Hearing>().AsNoTracking().Where(h => h.RumourId == Id && h.Language == language).OrderByDescending(h => h.HeardOn).ThenBy(h => h.Id).Take(Read).ToListAsync(stop)).DistinctBy(h => h.Words, StringComparer.Ordinal).Take(PerLanguage).ToList()));
        Words = words;
        Sources = await Db.Set<RumourSource>().AsNoTracking().Where(s => s.RumourId == Id).OrderBy(s => s.On).ThenBy(s => s.Id).ToListAsync(stop);
        Answer = await AnswerAsync(Rumour.AnswerId, stop);
        Draft = await AnswerAsync(Rumour.DraftId, stop);
        Rule = await ReachRule.OfAsync(Db, stop);
        Waiting = await Db.Set<Hearing>().CountAsync(h => h.RumourId == Id && h.Waits, stop);
        MergedInto = Rumour.MergedIntoId is { } other ? await Db.Set<Rumour>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == other, stop) : null;
    }

    private async Task<RumourAnswer?> AnswerAsync(Guid? id, CancellationToken stop) => id is { } key ? await Db.Set<RumourAnswer>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == key, stop) : null;

    private bool May(string permission) => User.HasClaim("permission", permission);
}
