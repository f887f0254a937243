using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Concerns.Demo;

/// <summary>Thirty days of life in the invented city: good and bad days, late answers, some taken up again.</summary>
internal sealed class RivermeetConcerns(CommonwealDb db, CurrentCity current, Promises promises, SecretDigits receipts, PersonalData personal)
{
    private const int Days = 30, Concerns = 130;
    private static readonly Entry[] Ways = [Entry.Web, Entry.Web, Entry.Web, Entry.Counter, Entry.Web, Entry.Phone, Entry.Web, Entry.Letter];

    // The same city every time: a start with the demonstration is something tests rely on.
    private uint chance = 20_261_123;

    internal static async Task FillAsync(IServiceProvider services, CancellationToken stop)
        => await ActivatorUtilities.CreateInstance<RivermeetConcerns>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var city = await current.GetAsync(stop);
        var topics = await db.Set<Topic>().ToDictionaryAsync(t => t.Code, stop);
        var departments = city.Departments.ToDictionary(d => d.Code, StringComparer.Ordinal);
        foreach (var said in RivermeetWords.All.Where(s => s.Department.Length > 0).DistinctBy(s => s.Topic))
            topics[said.Topic].DepartmentId = departments[said.Department].Id;
        var colleagues = await db.Set<Account>().AsNoTracking().ToListAsync(stop);
        var published = new HashSet<int>();
        for (var number = 0; number < Concerns; number++)
        {
            var which = number % RivermeetWords.All.Count;
            var said = RivermeetWords.All[which];
            var concern = Tell(said, topics[said.Topic], said.Department.Length > 0 ? departments[said.Department] : null, city, Draw(Days));
            db.Add(concern);
            var author = colleagues.Find(a => a.DepartmentId == concern.DepartmentId) ?? colleagues.FirstOrDefault();
            if (author is not null) Live(concern, said, author.Id);
            if (concern.AnsweredOn is { } answered && RivermeetWords.Released.TryGetValue(which, out var texts) && published.Add(which))
                db.Add(new PublishedAnswer
                {
                    ConcernId = concern.Id,
                    TopicId = concern.TopicId,
                    DistrictCode = concern.DistrictCode,
                    YouSaid = MultilingualText.Of(texts.Said),
                    WeDid = MultilingualText.Of(texts.Did),
                    ReceivedOn = concern.ReceivedOn,
                    On = answered,
                });
        }
        await db.SaveChangesAsync(stop);
    }

    private Concern Tell(Said said, Topic topic, Department? department, CitySnapshot city, int daysAgo)
    {
        var received = promises.Today.AddDays(-daysAgo);
        var (key, lookup) = receipts.Store(Concern.ReceiptPurpose, SecretDigits.New());
        var answerBy = city.WorkingDays.Add(received, topic.AnswerDays ?? department?.AnswerDays ?? 10);
        var calls = said.Topic == "call-back";
        return new Concern
        {
            TopicId = topic.Id,
            Words = said.Words,
            Language = said.Language,
            DistrictCode = Draw(12) == 0 ? null : city.Districts[Math.Min(Draw(city.Districts.Count), Draw(city.Districts.Count + 3))].Code,
            Entry = Ways[Draw(Ways.Length)],
            Contact = calls ? Contact.Phone : Contact.None,
            ContactSealed = calls ? personal.Seal("+000 555 0100") : null,
            DepartmentId = department?.Id,
            AtOmbud = department is null,
            ReceiptLookup = lookup,
            ReceiptKey = key,
            ReceivedOn = received,
            AcknowledgeBy = city.WorkingDays.Add(received, topic.AcknowledgeDays ?? department?.AcknowledgeDays ?? 2),
            AnswerBy = answerBy,
            DueOn = answerBy,
        };
    }

    /// <summary>What became of it: most answered in time, some late, some still waiting, a few taken up again.</summary>
    private void Live(Concern concern, Said said, Guid author)
    {
        var today = promises.Today;
        var read = concern.ReceivedOn.AddDays(1 + Draw(3));
        if (read > today) return;
        Add(concern.Acknowledge(read, author));
        // Housing is short of people this month, and it shows.
        var answered = concern.ReceivedOn.AddDays(said.Department == "housing" ? 17 + Draw(14) : 2 + Draw(15));
        if (answered > today)
        {
            if (Draw(3) == 0) Add(concern.TakeInHand(read, author));
            return;
        }
        Add(concern.Answer(said.Answer, answered, author));
        concern.Judgement = Draw(6) switch { 0 => Judgement.No, 1 => Judgement.Partly, 2 => null, _ => Judgement.Yes };
        if (concern.Judgement is Judgement.No && answered.AddDays(2) <= today) Add(concern.Reopen(null, answered.AddDays(2), today.AddDays(Draw(9))));
        else if (Draw(4) == 0) Add(concern.Close(CloseReason.Done, null, answered, author));
    }

    private void Add(ConcernMessage? message)
    {
        if (message is not null) db.Add(message);
    }

    private int Draw(int below)
    {
        chance = chance * 1_664_525 + 1_013_904_223;
        return (int)((chance >> 8) % (uint)below);
    }
}
