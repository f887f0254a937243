using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Terms;

/// <summary>Words to say and not to say in one language, and a text to try them on.</summary>
[RequirePermission("playbook.read"), WhileAwake("playbook")]
internal sealed class ListTermsModel(CommonwealDb db, Here here) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true, Name = "in")] public string? In { get; set; }

    [BindProperty] public string? Tried { get; set; }

    public string Shown => here.City.Languages.Contains(In, StringComparer.Ordinal) ? In! : here.City.Languages.Contains(here.Language, StringComparer.Ordinal) ? here.Language : here.City.Languages[0];

    public IReadOnlyList<KeyTerm> Terms { get; private set; } = [];

    /// <summary>What was found in the text tried; null where none was.</summary>
    public IReadOnlyList<TermFound>? Found { get; private set; }

    public bool MayKeep => User.HasClaim("permission", "playbook.keep");

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    /// <summary>Nothing of the text is kept.</summary>
    public async Task OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        Found = TermCheck.Find(Tried ?? "", Shown, Terms);
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var language = Shown;
        Terms = await db.Set<KeyTerm>().AsNoTracking().Where(t => t.Language == language).OrderBy(t => t.NotSay).ThenBy(t => t.Id).ToListAsync(stop);
    }
}
