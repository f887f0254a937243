using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Follow;

/// <summary>A concern as the person who told it reads it: state, promise, conversation, and one question at the end.</summary>
[AllowAnonymous, WhileAwake("concerns"), ResponseCache(NoStore = true)]
internal sealed class FollowConcernModel(FollowAccess access, Replying replying, CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public string? Words { get; set; }

    public Concern Concern { get; private set; } = null!;

    public Topic Topic { get; private set; } = null!;

    public IReadOnlyList<ConcernMessage> Messages { get; private set; } = [];

    public string StateWord => ConcernStates.Word(Concern.State);

    public bool AsksJudgement => Concern.Judgement is null && Concern.State is ConcernState.Answered or ConcernState.Closed && Concern.AnsweredOn is not null;

    /// <summary>What happens next, in a sentence.</summary>
    public string WhatNext => texts["follow.next." + StateWord, ("day", Concern.DueOn), ("acknowledge", Concern.AcknowledgeBy)];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
        => await LoadAsync(stop) ? Page() : LocalRedirect(here.Link("/receipt"));

    public async Task<IActionResult> OnPostWriteAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return LocalRedirect(here.Link("/receipt"));
        var words = Words?.Trim() ?? "";
        if (words.Length == 0) ModelState.AddModelError(nameof(Words), texts["follow.write.empty"]);
        if (CleanText.Length(words) > Concern.LongestWords)
            ModelState.AddModelError(nameof(Words), texts["tell.words.tooLong", ("most", Concern.LongestWords), ("over", CleanText.Length(words) - Concern.LongestWords)]);
        if (!ModelState.IsValid) return Page();
        await replying.WriteAsync(Concern.Id, words, stop);
        return LocalRedirect(here.Link("/follow/concern"));
    }

    public async Task<IActionResult> OnPostJudgeAsync(string? judgement, CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return LocalRedirect(here.Link("/receipt"));
        if (!AsksJudgement || !Enum.TryParse<Judgement>(judgement, ignoreCase: true, out var said) || !Enum.IsDefined(said))
            return LocalRedirect(here.Link("/follow/concern"));
        await replying.JudgeAsync(Concern.Id, said, stop);
        return LocalRedirect(here.Link("/follow/concern"));
    }

    public IActionResult OnPostLeave()
    {
        access.Close();
        return LocalRedirect(here.Link(""));
    }

    public Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
        => await LoadAsync(stop) ? null : LocalRedirect(here.Link("/receipt"));

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (access.Current() is not { } id) return false;
        if (await db.Set<Concern>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } concern) return false;
        Concern = concern;
        Topic = await db.Set<Topic>().AsNoTracking().SingleAsync(t => t.Id == concern.TopicId, stop);
        Messages = await db.Set<ConcernMessage>().AsNoTracking()
            .Where(m => m.ConcernId == id && m.Kind != MessageKind.Note).OrderBy(m => m.Id).ToListAsync(stop);
        return true;
    }
}
