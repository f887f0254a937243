using System.Globalization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;

namespace Commonweal.Communication.Library.Shelf;

/// <summary>Guides, comics, recordings to take, print and pass on.</summary>
[AllowAnonymous, WhileAwake("library"), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["in", "format", "audience", "after"])]
internal sealed class BrowseLibraryModel(LibraryShelf shelf, Here here) : PageModel
{
    public const string Path = "/library";

    public IReadOnlyList<ShelfItem> Items { get; private set; } = [];

    public Wanted Wanted { get; private set; } = new(null, null, null);

    public bool IsFirst { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(string? @in, string? format, string? audience, string? after, CancellationToken stop)
    {
        Wanted = new(here.City.Languages.FirstOrDefault(l => l == @in), Read<ItemFormat>(format), Read<ItemAudience>(audience));
        var cursor = Cursor(after);
        IsFirst = cursor is null;
        var rows = await shelf.ReadAsync(Wanted, cursor, LibraryShelf.PageSize + 1, stop);
        Items = [.. rows.Take(LibraryShelf.PageSize)];
        if (rows.Count > LibraryShelf.PageSize) Next = Address(Wanted, Items[^1].Item);
    }

    public string Address(Wanted wanted, LibraryItem? after = null) => QueryHelpers.AddQueryString(here.Link(Path), new Dictionary<string, string?>
    {
        ["in"] = wanted.Language,
        ["format"] = wanted.Format?.ToString(),
        ["audience"] = wanted.Audience?.ToString(),
        ["after"] = after is null ? null : string.Create(CultureInfo.InvariantCulture, $"{after.AddedOn:yyyy-MM-dd}_{after.Id:N}"),
    }.Where(p => p.Value is not null));

    private static T? Read<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    private static (DateOnly, Guid)? Cursor(string? text)
        => text?.Split('_') is [var day, var key] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParseExact(key, "N", out var id) ? (on, id) : null;
}
