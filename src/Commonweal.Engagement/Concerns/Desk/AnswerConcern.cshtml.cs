using Commonweal.Engagement.Concerns.Topics;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Answers, from a template or freely, in the person's language; whoever told us the same hears it too.</summary>
[RequirePermission("concerns.open"), WhileAwake("concerns"), OpensConcern, ResponseCache(NoStore = true)]
internal sealed class AnswerConcernModel(Handling handling, Answering answering, WillBeTolds tolds, OpenedConcern opened, Texts texts) : ConcernPage(opened, texts)
{
    [BindProperty] public string? Words { get; set; }

    /// <summary>The answer in the other languages of those who told us the same.</summary>
    [BindProperty(Name = nameof(Others))] public Dictionary<string, string?> Others { get; set; } = [];

    [BindProperty(SupportsGet = true)] public Guid? Template { get; set; }

    public IReadOnlyList<AnswerTemplate> Templates { get; private set; } = [];

    public IReadOnlyDictionary<string, int> OtherLanguages { get; private set; } = new Dictionary<string, int>();

    /// <summary>How many others are joined to it.</summary>
    public int Joined { get; private set; }

    public WillBeTold Told => tolds.Of(Concern, MessageKind.FromCity, ConcernState.Answered);

    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Templates.FirstOrDefault(t => t.Id == Template) is not { } template) return;
        Words = answering.Fill(template, Concern, Opened.Topic, Concern.Language);
        foreach (var language in OtherLanguages.Keys) Others[language] = answering.Fill(template, Concern, Opened.Topic, language);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var words = Needed(nameof(Words), Words);
        var others = new Dictionary<string, string>();
        foreach (var (language, typed) in Others)
            if (Optional($"{nameof(Others)}[{language}]", typed) is { } other) others[language] = other;
        if (!ModelState.IsValid || words is null) return await AgainAsync(stop);
        return await EndAsync(await handling.AnswerAsync(Grip, words, others, stop), "concerns.done.answered", stop);
    }

    public override async Task PrepareAsync(CancellationToken stop)
    {
        Templates = await answering.TemplatesAsync(Concern, stop);
        var languages = await answering.JoinedLanguagesAsync(Concern.Id, stop);
        Joined = languages.Values.Sum();
        OtherLanguages = languages.Where(l => l.Key != Concern.Language).ToDictionary();
    }
}
