namespace Commonweal.Engagement.Consultations.Results;

/// <summary>What a results page shows. Statements stand in it by number; their words are read in the reader's language.</summary>
internal sealed record ShownResult(int Participants, int Votes)
{
    /// <summary>Under so many participants nothing is shown that single votes could be read from.</summary>
    public const int Fewest = 100;

    /// <summary>Under this the groups would not be found again, and are not spoken of as if they existed (Steinley 2004).</summary>
    public const double StableFrom = 0.65;

    public int Grouped { get; init; }

    public int Statements { get; init; }

    public double? Stability { get; init; }

    /// <summary>The part of all difference the map shows.</summary>
    public double Explained { get; init; }

    public IReadOnlyList<ShownGroup> Groups { get; init; } = [];

    /// <summary>A majority in every group, beyond chance; the most agreed first.</summary>
    public IReadOnlyList<ShownStatement> Agreed { get; init; } = [];

    /// <summary>How many there are in all.</summary>
    public int AgreedInAll { get; init; }

    /// <summary>Rejected by more than half in every group.</summary>
    public IReadOnlyList<ShownStatement> Rejected { get; init; } = [];

    /// <summary>Where the groups are furthest from each other.</summary>
    public IReadOnlyList<ShownStatement> Apart { get; init; } = [];

    public IReadOnlyList<MapDot> Dots { get; init; } = [];

    public IReadOnlyList<CountOf> Languages { get; init; } = [];

    public IReadOnlyList<CountOf> Communities { get; init; } = [];

    public bool HasEnough => Participants >= Fewest;

    public bool HasClearGroups => Groups.Count > 1 && Stability >= StableFrom;

    public IEnumerable<int> Numbers => Groups.SelectMany(g => g.Speaks.Select(s => s.Statement))
        .Concat(Agreed.Concat(Rejected).Concat(Apart).Select(s => s.Statement)).Distinct();
}

/// <summary>A group: people who voted alike, and what speaks for them.</summary>
/// <param name="Size">How many.</param>
/// <param name="Speaks">Its representative statements.</param>
/// <param name="Outline">Where most of it stands on the map.</param>
internal sealed record ShownGroup(int Size, IReadOnlyList<Speaking> Speaks, Outline Outline);

/// <summary>A statement that speaks for a group rather than for the others.</summary>
/// <param name="Statement">Its number.</param>
/// <param name="Agrees">The side the group takes.</param>
/// <param name="OnThisSide">How many of the group take it.</param>
/// <param name="Votes">How many of the group voted on it.</param>
/// <param name="Ratio">How many times more often than everybody else.</param>
internal sealed record Speaking(int Statement, bool Agrees, int OnThisSide, int Votes, double Ratio);

/// <summary>A statement and how each group stands to it, in the order of groups.</summary>
internal sealed record ShownStatement(int Statement, double Consensus, double Low, double High, IReadOnlyList<GroupVotes> PerGroup);

/// <summary>A group's votes on a statement, with the interval of its share of agreement.</summary>
internal sealed record GroupVotes(int Agree, int Disagree, int Pass, double Low, double High)
{
    public int Votes => Agree + Disagree + Pass;

    public double Share => Votes == 0 ? 0 : (double)Agree / Votes;

    public double Against => Votes == 0 ? 0 : (double)Disagree / Votes;
}

/// <summary>People near one place of the map, on a canvas of 1000 by 620.</summary>
/// <param name="X">From the side.</param>
/// <param name="Y">From the top.</param>
/// <param name="Group">Index of the group, or -1 for who voted too little.</param>
/// <param name="People">How many.</param>
internal sealed record MapDot(int X, int Y, int Group, int People);

/// <summary>An ellipse on the map.</summary>
internal sealed record Outline(int X, int Y, int Along, int Across, int Turned);

/// <summary>How many took part by something they said or were given; null where the number is hidden to protect people.</summary>
internal sealed record CountOf(string Key, int? Count);
