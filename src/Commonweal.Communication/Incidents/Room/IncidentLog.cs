using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>Writes lines into the log, with the caller's save.</summary>
internal sealed class IncidentLog(CommonwealDb db, IActor actor, TimeProvider clock)
{
    public void Add(Guid incident, EntryKind kind, string words)
    {
        var most = IncidentEntry.LongestWords;
        if (words.Length > most) words = words[..(char.IsHighSurrogate(words[most - 2]) ? most - 2 : most - 1)] + "…";
        db.Add(new IncidentEntry { IncidentId = incident, Kind = kind, Words = words, At = clock.GetUtcNow(), ById = actor.AccountId });
    }
}
