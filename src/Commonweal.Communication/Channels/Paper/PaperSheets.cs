using Commonweal.Communication.Messages;
using Commonweal.Communication.Messages.Forms;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Channels.Paper;

/// <summary>Puts together what of a message goes on paper.</summary>
internal sealed class PaperSheets(CommonwealDb db, SpokenMessages spoken, PublicAddress address, Here here, CityTime time, Texts texts, TimeProvider clock)
{
    public const string AllLanguages = "all";

    /// <summary>The sheet of a language, or of all in the city's order; empty where there is nothing in it.</summary>
    public async Task<IReadOnlyList<PaperSheet>> OfAsync(Guid id, string into, CancellationToken stop)
    {
        if (await db.Set<Message>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, stop) is not { } message) return [];
        var said = spoken.Of(message);
        return [.. said.Where(s => into is AllLanguages || s.Language == into).Select(s => SheetOf(message, s, said))];
    }

    private PaperSheet SheetOf(Message message, Spoken said, IReadOnlyList<Spoken> all)
    {
        var settings = here.City.Settings;
        var asOf = time.ShortWithTime(message.OutAt ?? clock.GetUtcNow(), said.Language);
        return new(said, MessageWords.Parts(said.Text), texts.In(said.Language, "channels.paper.asOf", ("at", asOf)))
        {
            Mark = message.IsExercise ? null : message.IsOpen ? "channels.paper.mark.draft" : message.State == MessageState.Withdrawn ? "channels.paper.mark.withdrawn" : null,
            Link = message.IsExercise ? null : said.Link ?? address.Link("/" + said.Language),
            Hours = settings.Hours.IsEmpty ? null : settings.Hours.For(said.Language, here.City.Languages),
            Emergency = settings.EmergencyNumber,
            Others = [.. all.Where(o => o.Language != said.Language)],
        };
    }
}
