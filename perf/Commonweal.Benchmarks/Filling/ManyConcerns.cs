using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Engagement.Concerns.Enter;
using Commonweal.Engagement.Open311;
using Commonweal.Insight.Overview;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Benchmarks.Filling;

/// <summary>Fills the plain city with any number of concerns, and with all that the program keeps of each.</summary>
internal static class ManyConcerns
{
    private const int Chunk = 20_000;
    private static readonly string[] Tables =
        ["concern", "concern_message", "published_answer", "concern_letter", "open311_filing", "concern_counted", "concern_tally", "insight_concern", "insight_concern_count", "insight_open_count", "audit"];

    /// <summary>Fills the city behind these options; nobody may serve it meanwhile.</summary>
    internal static async Task<CityToFill> FillAsync(string[] options, int count)
    {
        await using var program = await SameData.OpenAsync(options);
        await using var scope = program.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        var city = await CityToFill.ReadAsync(scope.ServiceProvider);
        var place = scope.ServiceProvider.GetRequiredService<DataPlace>();
        await ActivatorUtilities.CreateInstance<AuditSealer>(program.Services).SealAllAsync();
        var head = await AuditSealer.HeadAsync(db, default);
        await using IBulk bulk = place.ConnectionString is { } postgres ? await PostgresBulk.OpenAsync(db, postgres, Tables) : await SqliteBulk.OpenAsync(db, place.DatabaseFile, Tables);
        await new Filler(bulk, city, new Trail(head.Number, head.Hash), count).FillAsync();
        await bulk.FinishAsync();
        return city;
    }

    private sealed class Filler(IBulk bulk, CityToFill city, Trail trail, int count)
    {
        // The same city every time.
        private readonly Random chance = new(20_261_126);
        private readonly KeptCounts counts = new();

        internal async Task FillAsync()
        {
            var words = new SpokenWords(count);
            var lives = new Lives(city, words, chance);
            foreach (var ages in lives.Ages(count).Chunk(Chunk)) await WriteAsync([.. ages.Select(lives.Make)], words);
            await counts.WriteAsync(bulk);
        }

        private async Task WriteAsync(IReadOnlyList<Life> lives, SpokenWords words)
        {
            await bulk.WriteAsync<Concern>([.. lives.Select(l => l.Concern)]);
            await bulk.WriteAsync<ConcernMessage>([.. lives.SelectMany(l => l.Messages)]);
            await bulk.WriteAsync<PublishedAnswer>([.. lives.Where(l => l.Concern is { AtOmbud: false, AnsweredOn: not null } && chance.Next(3) == 0).Select(l => Release(l.Concern, words))]);
            await bulk.WriteAsync<ConcernLetter>([.. lives.Select(ToPost).OfType<ConcernLetter>()]);
            await bulk.WriteAsync<Open311Filing>([.. lives.Where(l => l.Concern.Entry is Entry.Open311).Select(l => new Open311Filing { ConcernId = l.Concern.Id, KeyId = city.Open311Key, ReceivedOn = l.Concern.ReceivedOn })]);
            await bulk.WriteAsync<ConcernCounted>([.. lives.Select(l => counts.CountAtDesk(l.Concern)).OfType<ConcernCounted>()]);
            await bulk.WriteAsync<ConcernFact>([.. lives.Select(l => counts.Count(l.Concern))]);
            await bulk.WriteAsync<AuditRecord>([.. lives.SelectMany(trail.Of)]);
        }

        private PublishedAnswer Release(Concern concern, SpokenWords words)
        {
            var on = concern.AnsweredOn!.Value.AddDays(1);
            return new PublishedAnswer
            {
                ConcernId = concern.Id,
                Version = 1,
                TopicId = concern.TopicId,
                DistrictCode = concern.DistrictCode,
                YouSaid = MultilingualText.Of((concern.Language, concern.Words)),
                WeDid = MultilingualText.Of((concern.Language, words.Answer(concern.Language, chance))),
                On = on < city.Today ? on : city.Today,
                ReceivedOn = concern.ReceivedOn,
            };
        }

        /// <summary>Most letters still wait: more than in any real city, so that their page is full in a small one as well.</summary>
        private ConcernLetter? ToPost(Life life)
        {
            if (life.Concern.Contact is not Contact.Post || life.Messages.FirstOrDefault(m => m.Kind is MessageKind.FromCity) is not { } told) return null;
            var done = chance.Next(4) == 0;
            return new ConcernLetter { ConcernId = life.Concern.Id, MessageId = told.Id, On = told.On, IsDone = done, DoneOn = done ? told.On : null };
        }
    }
}
