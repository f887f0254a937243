namespace Commonweal.Communication.Incidents.Targets;

/// <summary>A statement that went out.</summary>
/// <param name="At">When.</param>
/// <param name="Languages">Languages in which it can be read.</param>
/// <param name="ByMayor">It is the mayor's.</param>
/// <param name="NextAt">When it announced the next one for.</param>
internal sealed record OutStatement(DateTimeOffset At, IReadOnlyCollection<string> Languages, bool ByMayor, DateTimeOffset NextAt);

/// <summary>What happened in a room, as far as targets ask for it.</summary>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="ClosedAt">When it was closed, or null.</param>
/// <param name="Out">Statements that went out.</param>
/// <param name="Concerned">For each community concerned when somebody was reached, or null.</param>
internal sealed record RoomEvents(DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, IReadOnlyList<OutStatement> Out, IReadOnlyList<DateTimeOffset?> Concerned);

/// <summary>How a target stands. Derived from what happened, never ticked by hand.</summary>
/// <param name="Kind">Which.</param>
/// <param name="DueAt">By when.</param>
/// <param name="MetAt">When it was met, or null.</param>
/// <param name="State">How it stands.</param>
internal sealed record Target(TargetKind Kind, DateTimeOffset DueAt, DateTimeOffset? MetAt, TargetState State)
{
    public string Shape => State switch { TargetState.Met => "good", TargetState.MetLate => "soon", TargetState.Running => "wait", TargetState.Late or TargetState.NeverMet => "bad" };

    public static IReadOnlyList<Target> Of(RoomEvents room, TargetMinutes minutes, IReadOnlyCollection<string> languages, DateTimeOffset now) =>
        [.. Enum.GetValues<TargetKind>().Select(k => Of(k, room, room.OpenedAt.AddMinutes(minutes.Of(k)), languages, now))];

    /// <summary>When each language could first be read, or null.</summary>
    public static DateTimeOffset? FirstIn(string language, RoomEvents room) => room.Out.Where(o => o.Languages.Contains(language)).Min(o => (DateTimeOffset?)o.At);

    private static Target Of(TargetKind kind, RoomEvents room, DateTimeOffset due, IReadOnlyCollection<string> languages, DateTimeOffset now)
    {
        var met = Met(kind, room, languages);
        var state = met is { } at ? at <= due ? TargetState.Met : TargetState.MetLate
            : room.ClosedAt is not null ? TargetState.NeverMet
            : now <= due ? TargetState.Running : TargetState.Late;
        return new(kind, due, met, state);
    }

    /// <summary>When a target was met, or null.</summary>
    public static DateTimeOffset? Met(TargetKind kind, RoomEvents room, IReadOnlyCollection<string> languages) => kind switch
    {
        TargetKind.Acknowledged => room.Out.Min(o => (DateTimeOffset?)o.At),
        TargetKind.LeadersCalled => Last(room.Concerned),
        TargetKind.MayorSpoke => room.Out.Where(o => o.ByMayor).Min(o => (DateTimeOffset?)o.At),
        TargetKind.AllLanguages => Last([.. languages.Select(l => FirstIn(l, room))]),
    };

    /// <summary>The last of all, where each of them happened.</summary>
    private static DateTimeOffset? Last(IReadOnlyList<DateTimeOffset?> all) => all.Count == 0 || all.Any(a => a is null) ? null : all.Max();
}

internal enum TargetState
{
    /// <summary>Not yet, and there is time.</summary>
    Running,
    Met,
    MetLate,
    /// <summary>Not yet, and the time is over.</summary>
    Late,
    /// <summary>The room was closed without it.</summary>
    NeverMet,
}

/// <summary>The next update, as the latest statement announced it.</summary>
/// <param name="At">When; null where nothing went out yet.</param>
/// <param name="IsMissed">The time is over and nothing went out since.</param>
internal sealed record NextUpdate(DateTimeOffset? At, bool IsMissed)
{
    public static NextUpdate Of(RoomEvents room, DateTimeOffset now)
        => room.Out.MaxBy(o => o.At) is not { } last ? new(null, IsMissed: false) : new(last.NextAt, room.ClosedAt is null && last.NextAt < now);
}
