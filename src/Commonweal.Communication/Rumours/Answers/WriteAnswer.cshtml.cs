using Commonweal.Communication.Rumours.Desk;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Answers;

/// <summary>Writes the answer, the fact first, and sends it to somebody outside the press office.</summary>
[RequirePermission("rumours.keep"), WhileAwake("rumours"), ResponseCache(NoStore = true)]
internal sealed class WriteAnswerModel(CommonwealDb db, Here here, Texts texts) : RumourPage(db, here, texts)
{
    private const int Compared = 50, UsualLookDays = 14;

    [BindProperty] public Finding? Finding { get; set; }

    [BindProperty] public MultilingualInput Headline { get; set; } = new();

    [BindProperty] public MultilingualInput Text { get; set; } = new();

    [BindProperty] public MultilingualInput Unknown { get; set; } = new();

    [BindProperty] public DateOnly? LookAgainOn { get; set; }

    [BindProperty] public bool AboutFacts { get; set; }

    /// <summary>The writer saw that a beginning repeats the rumour, and leaves it so.</summary>
    [BindProperty] public bool Repeats { get; set; }

    public RumourAnswer? Before { get; private set; }

    /// <summary>Beginnings that repeat the rumour: a language and the words as they were heard.</summary>
    public IReadOnlyList<(string Language, string Words)> Repeated { get; private set; } = [];

    public IReadOnlyList<string> Sources { get; private set; } = [];

    public IEnumerable<Choice> Findings => Enum.GetValues<Finding>().Select(f => new Choice(f.ToString(), Texts["rumours.finding." + f], Texts["rumours.finding.hint." + f]));

    protected override bool IsPossible => Rumour.CanBeWritten;

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => KeepAsync(send: true, stop);

    public Task<IActionResult> OnPostSaveAsync(CancellationToken stop) => KeepAsync(send: false, stop);

    protected override async Task LoadAsync(CancellationToken stop)
    {
        var known = Rumour.DraftId ?? Rumour.AnswerId;
        Before = known is { } id ? await Db.Set<RumourAnswer>().SingleOrDefaultAsync(a => a.Id == id, stop) : null;
        Sources = await Db.Set<RumourSource>().Where(s => s.RumourId == Id).OrderBy(s => s.On).ThenBy(s => s.Id).Select(s => s.Who).ToListAsync(stop);
    }

    protected override void Fill()
    {
        LookAgainOn = Here.Today.AddDays(UsualLookDays);
        if (Before is not { } answer) return;
        (Finding, Headline, Text, Unknown) = (answer.Finding, MultilingualInput.Of(answer.Headline), MultilingualInput.Of(answer.Text), MultilingualInput.Of(answer.Unknown));
        if (answer.LookAgainOn > Here.Today) LookAgainOn = answer.LookAgainOn;
    }

    private async Task<IActionResult> KeepAsync(bool send, CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Check();
        if (send) await CheckReadyAsync(stop);
        if (!ModelState.IsValid) return Page();
        var draft = Rumour.DraftId is null ? null : Before;
        if (draft is null)
        {
            draft = new RumourAnswer { RumourId = Id, Finding = Finding!.Value, Headline = MultilingualText.Empty, Text = MultilingualText.Empty, LookAgainOn = LookAgainOn!.Value, WrittenById = Db.Actor.AccountId!.Value, WrittenOn = Here.Today };
            Db.Add(draft);
            Rumour.Write(draft);
        }
        var languages = Here.City.Languages;
        (draft.Headline, draft.Text, draft.Unknown) = (Headline.ApplyTo(Before?.Headline ?? draft.Headline, languages), Text.ApplyTo(Before?.Text ?? draft.Text, languages), Unknown.ApplyTo(Before?.Unknown ?? draft.Unknown, languages));
        (draft.Finding, draft.LookAgainOn, draft.IsAboutFacts, draft.WrittenById, draft.WrittenOn) = (Finding!.Value, LookAgainOn!.Value, AboutFacts, Db.Actor.AccountId!.Value, Here.Today);
        if (send) Rumour.SendToReview();
        return await SaveAsync(send ? "rumours.write.sent" : "common.saved", stop);
    }

    private void Check()
    {
        var languages = Here.City.Languages;
        if (Finding is null) ModelState.TryAddModelError(nameof(Finding), Texts["rumours.finding.choose"]);
        Headline.CheckWords(ModelState, nameof(Headline), Texts, languages, RumourAnswer.LongestHeadline);
        Text.CheckWords(ModelState, nameof(Text), Texts, languages, RumourAnswer.LongestText);
        Unknown.CheckWords(ModelState, nameof(Unknown), Texts, languages, RumourAnswer.LongestUnknown, optional: Finding is not Rumours.Finding.NotKnown);
        if (LookAgainOn is null || LookAgainOn <= Here.Today || LookAgainOn > Here.Today.AddDays(RumourAnswer.LongestLookDays)) ModelState.TryAddModelError(nameof(LookAgainOn), Texts["rumours.look.bad", ("days", RumourAnswer.LongestLookDays)]);
    }

    /// <summary>What the reviewer may count on: sources, a claim of fact, and a beginning that is not the rumour.</summary>
    private async Task CheckReadyAsync(CancellationToken stop)
    {
        if (!RumourSource.AreEnough(Sources)) ModelState.AddModelError("", Texts["rumours.write.sources", ("needed", RumourSource.Needed)]);
        if (!AboutFacts) ModelState.AddModelError(nameof(AboutFacts), Texts["rumours.facts.missing"]);
        var heard = await Db.Set<Hearing>().AsNoTracking().Where(h => h.RumourId == Id).OrderByDescending(h => h.HeardOn).ThenBy(h => h.Id).Take(Compared).Select(h => h.Words).ToListAsync(stop);
        Repeated = [.. Here.City.Languages.SelectMany(l => new[] { Headline, Text }.Select(t => (l, FactFirst.Repeats(t.Words.GetValueOrDefault(l) ?? "", heard)))).Where(r => r.Item2 is not null).Select(r => (r.l, r.Item2!)).DistinctBy(r => r.l)];
        if (Repeated.Count > 0 && !Repeats) ModelState.AddModelError(nameof(Repeats), Texts["rumours.repeats", ("languages", string.Join(" · ", Repeated.Select(r => Here.NativeName(r.Language)))), ("words", Repeated[0].Words)]);
    }
}
