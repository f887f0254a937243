using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.OnCall;

/// <summary>A colleague or partner on the rota: languages, and the hours of a usual week by the city's clocks.</summary>
internal sealed class OnCallPerson : IVersioned
{
    public required Guid AccountId { get; init; }

    public int Version { get; set; }

    public OnCallKind Kind { get; set; }

    public List<string> Languages { get; set; } = [];

    /// <summary>Each as <see cref="WeeklySpan"/> writes itself.</summary>
    public List<string> Hours { get; set; } = [];

    public IReadOnlyList<WeeklySpan> Spans() => [.. Hours.Select(WeeklySpan.Read)];

    internal static void Map(ModelBuilder model) => model.Entity<OnCallPerson>(e =>
    {
        e.ToTable("on_call_person");
        e.HasKey(p => p.AccountId);
        e.Property(p => p.AccountId).ValueGeneratedNever();
        e.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>Who writes, who speaks.</summary>
internal enum OnCallKind
{
    Translator,
    Interpreter,
    Both,
}

internal static class OnCallKinds
{
    /// <summary>Whether somebody of this kind does that work.</summary>
    public static bool Does(this OnCallKind kind, OnCallKind work) => kind == work || kind is OnCallKind.Both;
}
