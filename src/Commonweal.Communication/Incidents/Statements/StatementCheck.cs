using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Messages;
using Commonweal.Communication.Messages.Check;

namespace Commonweal.Communication.Incidents.Statements;

/// <summary>Looks into every message that was written in a room, also after it was changed: a suspect's group, and the signs of the act.</summary>
internal sealed class StatementCheck : FurtherCheck
{
    public override IEnumerable<Finding> Look(Message message)
    {
        if (message.Origin?.StartsWith(Incident.Origins, StringComparison.Ordinal) != true) return [];
        return message.Headline.Languages.Keys.Union(message.Text.Languages.Keys).SelectMany(language =>
            SuspectWords.Find((message.Headline.Languages.GetValueOrDefault(language)?.Text ?? "") + "\n" + (message.Text.Languages.GetValueOrDefault(language)?.Text ?? ""), language)
                .Select(f => new Finding(Stops: false, f.IsSymbol ? "incidents.check.symbol" : "incidents.check.suspect", language, Words: f.Words)));
    }
}
