using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Engagement.Concerns.YouSaidWeDid;

/// <summary>One released answer, for whoever follows a link to it.</summary>
[AllowAnonymous, WhileAwake("concerns"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowAnswerModel(ReleasedAnswers released) : PageModel
{
    public AnswerView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await released.FindAsync(id, stop) is not { } answer) return NotFound();
        View = new AnswerView(answer, (await released.TopicsAsync(stop)).GetValueOrDefault(answer.TopicId), IsWhole: true);
        return Page();
    }
}
