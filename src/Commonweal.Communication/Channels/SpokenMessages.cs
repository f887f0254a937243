using Commonweal.Communication.Messages;
using Commonweal.Communication.Messages.Forms;
using Commonweal.Communication.Messages.News;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Channels;

/// <summary>Finds what a message says in each language it has.</summary>
internal sealed class SpokenMessages(CommonwealDb db, PublicAddress address, Here here)
{
    /// <summary>In the city's order of languages; null where there is no such message.</summary>
    public async Task<IReadOnlyList<Spoken>?> FindAsync(Guid id, CancellationToken stop)
        => await db.Set<Message>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, stop) is { } message ? Of(message) : null;

    public IReadOnlyList<Spoken> Of(Message message) => [.. here.City.Languages.Where(message.Written.Contains).Select(l => new Spoken(
        l, here.City.Settings.Name.IsEmpty ? here.Name : here.City.Settings.Name.For(l, here.City.Languages).Text,
        message.Headline.Languages[l].Text, message.Text.Languages[l].Text, message.OnNews ? address.Link($"/{l}{PublicNews.Path}/{message.Id}") : null, message.IsExercise))];
}
