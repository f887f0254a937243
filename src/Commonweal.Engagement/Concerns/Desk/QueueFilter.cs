using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Which concerns a list shows. It is the page's address: every filter is a link, and can be kept under a name.</summary>
internal sealed record QueueFilter
{
    public Guid? Department { get; init; }

    public Guid? Topic { get; init; }

    public string? District { get; init; }

    /// <summary>One state; without it everything open, or with <see cref="Finished"/> everything answered and closed.</summary>
    public ConcernState? State { get; init; }

    /// <summary>Answered and closed ones instead of open ones.</summary>
    public bool Finished { get; init; }

    public Due? Due { get; init; }

    /// <summary>The colleague who has it.</summary>
    public Guid? Assignee { get; init; }

    /// <summary>Those nobody has.</summary>
    public bool Unassigned { get; init; }

    public string? Words { get; init; }

    public QueueCursor? After { get; init; }

    /// <summary>Whether the list holds what still waits for an answer.</summary>
    public bool ShowsOpen => State is { } state ? state is not (ConcernState.Answered or ConcernState.Closed) : !Finished;

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsPlain => this with { After = null } == new QueueFilter();

    /// <summary>Reads what an address asks for; what makes no sense is passed over.</summary>
    public static QueueFilter Read(IQueryCollection query)
    {
        string? Text(string name) => query[name].ToString().Trim() is { Length: > 0 and <= 200 } text ? Platform.Ui.Fields.CleanText.Of(text) : null;
        Guid? Key(string name) => Guid.TryParse(query[name], out var id) ? id : null;
        T? Word<T>(string name) where T : struct, Enum
            => Enum.TryParse<T>(query[name].ToString().Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value)
               && !char.IsAsciiDigit(query[name].ToString()[0]) ? value : null;
        return new QueueFilter
        {
            Department = Key("department"),
            Topic = Key("topic"),
            District = Text("district"),
            State = Word<ConcernState>("state"),
            Finished = query["state"] == "finished",
            Due = Word<Due>("due"),
            Assignee = Key("who"),
            Unassigned = query["who"] == "nobody",
            Words = Text("words"),
            After = QueueCursor.Read(query["after"]),
        };
    }

    /// <summary>The query of the address, beginning with <c>?</c>, or nothing.</summary>
    public string Query() => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["department"] = Department?.ToString(),
        ["topic"] = Topic?.ToString(),
        ["district"] = District,
        ["state"] = State is { } state ? ConcernStates.Word(state) : Finished ? "finished" : null,
        ["due"] = Due?.ToString().ToLowerInvariant(),
        ["who"] = Assignee?.ToString() ?? (Unassigned ? "nobody" : null),
        ["words"] = Words,
        ["after"] = After?.ToString(),
    }.Where(p => p.Value is not null));
}

/// <summary>When an answer falls due.</summary>
internal enum Due
{
    Late,
    Soon,
    Later,
}

/// <summary>The last row seen. Stable: rows that come or go before it move nothing.</summary>
internal readonly record struct QueueCursor(DateOnly DueOn, Guid Id)
{
    public static QueueCursor? Read(string? text)
        => text is { Length: 43 } && text[10] == '_'
           && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
           && Guid.TryParseExact(text.AsSpan(11), "N", out var id) ? new QueueCursor(day, id) : null;

    public override string ToString() => DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "_" + Id.ToString("N");
}
