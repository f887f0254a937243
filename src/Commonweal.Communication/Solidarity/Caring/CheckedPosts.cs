using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>A post that cares and another that stands in, both among those offered.</summary>
internal static class CheckedPosts
{
    public static void CheckPosts(this ModelStateDictionary state, Texts texts, IReadOnlyList<Choice> offered, string? owner, string? deputy)
    {
        foreach (var (name, typed) in new[] { ("Owner", owner), ("Deputy", deputy) })
            if (!offered.Any(p => p.Value == typed)) state.AddModelError(name, texts[string.IsNullOrEmpty(typed) ? "care.post.choose" : "playbook.post.unknown"]);
        if (!string.IsNullOrEmpty(owner) && owner == deputy) state.AddModelError("Deputy", texts["playbook.deputy.same"]);
    }
}
