using Commonweal.Communication.Delivery;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.Write;

/// <summary>What the city says and is about to say: open ones first, then the latest. What is written in an exercise is read in its room.</summary>
[RequirePermission("messages.read"), WhileAwake(DeliverySlice.Part)]
internal sealed class ListMessagesModel(CommonwealDb db) : PageModel
{
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }

    public IReadOnlyList<Message> Messages { get; private set; } = [];

    public string? First { get; private set; }

    public string? Next { get; private set; }

    public bool MayWrite => User.HasClaim("permission", "messages.write");

    public bool MayTranslate => User.HasClaim("permission", "messages.translate");

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = db.Set<Message>().AsNoTracking().Where(m => !m.IsExercise);
        List<Message> open = [];
        if (After is { } key && await all.SingleOrDefaultAsync(m => m.Id == key, stop) is { } last)
        {
            First = "/desk/messages";
            all = all.Where(m => m.WrittenAt < last.WrittenAt || m.WrittenAt == last.WrittenAt && m.Id < last.Id);
        }
        else open = await all.Where(m => m.State == MessageState.Draft || m.State == MessageState.Asked || m.State == MessageState.Released).OrderByDescending(m => m.WrittenAt).Take(PageSize).ToListAsync(stop);
        var rest = await all.Where(m => m.State == MessageState.Out || m.State == MessageState.Withdrawn).OrderByDescending(m => m.WrittenAt).ThenByDescending(m => m.Id).Take(PageSize + 1).ToListAsync(stop);
        if (rest.Count > PageSize) Next = $"/desk/messages?after={rest[PageSize - 1].Id}";
        Messages = [.. open, .. rest.Take(PageSize)];
    }

    internal static string ShapeOf(Message message) => message.State switch
    {
        MessageState.Draft => "wait",
        MessageState.Asked => "soon",
        MessageState.Released => "info",
        MessageState.Out => message.ReviewDueAt is null ? "good" : "soon",
        _ => "paused",
    };
}
