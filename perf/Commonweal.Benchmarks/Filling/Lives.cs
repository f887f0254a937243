using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Accounts;

namespace Commonweal.Benchmarks.Filling;

/// <summary>Somebody told the city something, and this became of it.</summary>
internal sealed record Life(Concern Concern, IReadOnlyList<ConcernMessage> Messages);

/// <summary>
/// Makes concerns as they come in over six years, the last month being the busiest: young ones mostly open, some of the
/// old ones never finished. The same spread whatever their number, so that pages of a small and a large city show alike.
/// </summary>
internal sealed class Lives(CityToFill city, SpokenWords words, Random chance)
{
    private const int Month = 30, Year = 365, Whole = 6 * Year;
    private long lastMessage;

    /// <summary>Days ago that each came in, oldest first.</summary>
    internal IReadOnlyList<int> Ages(int count) => [.. Enumerable.Range(0, count).Select(_ => Age()).OrderDescending()];

    internal Life Make(int age)
    {
        var received = city.Today.AddDays(-age);
        var topic = chance.Next(100) switch { < 20 => city.Unfair, < 50 => city.Topics[0], _ => city.Topics[chance.Next(1, city.Topics.Count)] };
        var (language, said) = words.Tell(chance);
        var (acknowledgeBy, answerBy) = city.PromisedFrom(received);
        var contact = chance.Next(10) switch { < 5 => Contact.None, < 8 => Contact.Email, _ => Contact.Post };
        var reached = contact is Contact.None ? ((byte[] Sealed, byte[] Lookup)?)null : city.AnAddress(chance);
        var lookup = new byte[32];
        chance.NextBytes(lookup);
        var entry = chance.Next(10) switch { < 6 => Entry.Web, 6 => Entry.Counter, 7 => Entry.Phone, 8 => Entry.Letter, _ => Entry.Open311 };
        var concern = new Concern
        {
            TopicId = topic.Id,
            Words = said,
            Language = language,
            DistrictCode = chance.Next(10) switch { 0 => null, < 5 => city.Districts[0], _ => city.Districts[chance.Next(1, city.Districts.Count)] },
            Entry = entry,
            EnteredBy = entry is Entry.Counter or Entry.Phone or Entry.Letter && chance.Next(2) == 0 ? city.Coordinator.Id : null,
            Contact = contact,
            ContactSealed = reached?.Sealed,
            ContactLookup = contact is Contact.Email ? reached?.Lookup : null,
            ReceiptLookup = lookup,
            ReceiptKey = 1,
            DepartmentId = topic.GoesToOmbud ? null : topic.DepartmentId,
            AtOmbud = topic.GoesToOmbud,
            ReceivedOn = received,
            AcknowledgeBy = acknowledgeBy,
            AnswerBy = answerBy,
            DueOn = answerBy,
        };
        var officer = Officer(concern);
        List<ConcernMessage> messages = [.. Live(concern, officer, age).OfType<ConcernMessage>().Select(m => new ConcernMessage
        {
            Id = ++lastMessage, ConcernId = m.ConcernId, Kind = m.Kind, Words = m.Words, On = m.On, AuthorId = m.AuthorId, State = m.State,
        })];
        if (messages.Count > 0 || chance.Next(4) == 0) concern.AssigneeId = officer.Id;
        concern.Version = 1 + messages.Count;
        return new Life(concern, messages);
    }

    private IEnumerable<ConcernMessage?> Live(Concern concern, Account officer, int age)
    {
        var read = concern.ReceivedOn.AddDays(Math.Min(age, chance.Next(3)));
        if (chance.Next(100) < PercentOpen(age))
        {
            var step = chance.Next(100);
            if (step >= 40) yield return concern.Acknowledge(read, officer.Id);
            if (step >= 75) yield return concern.TakeInHand(read, officer.Id);
            yield break;
        }
        yield return concern.Acknowledge(read, officer.Id);
        var answered = read.AddDays(Math.Min(age - (read.DayNumber - concern.ReceivedOn.DayNumber), chance.Next(2, 20)));
        yield return concern.Answer(words.Answer(concern.Language, chance), answered, officer.Id);
        concern.Judgement = chance.Next(6) switch { 0 => Judgement.No, 1 => Judgement.Partly, < 4 => null, _ => Judgement.Yes };
        if (chance.Next(20) == 0) yield return concern.Reopen(null, answered, answered.AddDays(14));
        else if (chance.Next(2) == 0) yield return concern.Close(CloseReason.Done, null, answered, officer.Id);
    }

    private Account Officer(Concern concern)
    {
        if (concern.DepartmentId is not { } department) return city.Ombud;
        if (chance.Next(4) == 0) return city.Coordinator;
        var officers = city.Officers[department].ToList();
        return officers[chance.Next(officers.Count)];
    }

    private int Age() => chance.Next(10) switch { < 3 => chance.Next(Month), < 6 => chance.Next(Month, Year), _ => chance.Next(Year, Whole) };

    private static int PercentOpen(int age) => age switch { < 10 => 85, < 20 => 60, < Month => 40, < 2 * Month => 20, _ => 1 };
}
