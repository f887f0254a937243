using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Communication.Library.Shelf;

/// <summary>One resource: what it is, for whom, under which licence, and its files in every language.</summary>
[AllowAnonymous, WhileAwake("library"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class TakeItemModel(LibraryShelf shelf, Here here) : PageModel
{
    public LibraryItem Item { get; private set; } = null!;

    /// <summary>The reader's language first, then the city's order.</summary>
    public IReadOnlyList<LibraryFile> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await shelf.FindAsync(id, stop) is not { } item) return NotFound();
        var order = here.City.Languages.ToList();
        (Item, Files) = (item, [.. (await shelf.FilesAsync(id, stop)).OrderByDescending(f => f.Language == here.Language).ThenBy(f => order.IndexOf(f.Language)).ThenBy(f => f.Kind)]);
        return Page();
    }
}
