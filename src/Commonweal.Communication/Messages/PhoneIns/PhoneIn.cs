using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.PhoneIns;

/// <summary>A programme on the air in which people call about a message: who answers, in which languages, what is expected, in what order.</summary>
internal sealed class PhoneIn : IVersioned
{
    public const int LongestStation = 120, LongestLines = 3000, MostMinutes = 360;

    public const string List = "/desk/phone-ins";

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>The message it is about.</summary>
    public required Guid MessageId { get; init; }

    public string Station { get; set; } = "";

    public DateTimeOffset StartsAt { get; set; }

    public DateTimeOffset EndsAt { get; set; }

    /// <summary>Who answers, each a post of the playbook as it writes itself.</summary>
    public List<string> Answering { get; set; } = [];

    /// <summary>Languages for which an interpreter is there.</summary>
    public List<string> Interpreted { get; set; } = [];

    /// <summary>Expected questions, a line each.</summary>
    public string Questions { get; set; } = "";

    /// <summary>The running order as it was typed, a line each; see <see cref="RunningOrder"/>.</summary>
    public string Order { get; set; } = "";

    public string Path => $"{List}/{Id}";

    public int Minutes => (int)(EndsAt - StartsAt).TotalMinutes;

    /// <summary>Takes the plan's row, so that a call that is noted and a plan that is deleted come one after the other; false where there is none.</summary>
    internal static async Task<bool> HoldAsync(CommonwealDb db, Guid id, CancellationToken stop)
        => await db.Set<PhoneIn>().Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Station, p => p.Station), stop) == 1;

    internal static void Map(ModelBuilder model) => model.Entity<PhoneIn>(e =>
    {
        e.ToTable("phone_in");
        e.Property(p => p.Station).HasMaxLength(LongestStation);
        e.HasIndex(p => new { p.StartsAt, p.Id });
        e.HasIndex(p => p.EndsAt);
        e.HasOne<Message>().WithMany().HasForeignKey(p => p.MessageId).OnDelete(DeleteBehavior.Cascade);
    });
}
