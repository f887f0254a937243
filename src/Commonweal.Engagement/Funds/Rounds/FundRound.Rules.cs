namespace Commonweal.Engagement.Funds.Rounds;

/// <summary>How a round is voted on and counted. Fixed before the first ballot, for everybody to read.</summary>
internal sealed partial class FundRound
{
    public BallotForm Form { get; set; } = BallotForm.Approval;

    /// <summary>Most projects a ballot may name; null for no limit.</summary>
    public int? MostChoices { get; set; }

    /// <summary>Points each ballot may give.</summary>
    public int Points { get; set; } = 10;

    public CountingRule Rule { get; set; } = CountingRule.EqualShares;

    public LeftOver LeftOver { get; set; } = LeftOver.AddOneExhaustiveUtilitarian;

    /// <summary>By how much everybody's share is raised while money is left over.</summary>
    public decimal Increment { get; set; } = 1;

    public TieOrder Ties { get; set; } = TieOrder.CostVotesList;

    /// <summary>One ballot for each code on paper.</summary>
    public bool ByCode { get; set; } = true;

    /// <summary>One ballot for each proven e-mail address.</summary>
    public bool ByEmail { get; set; }

    /// <summary>The day the votes were counted; null before.</summary>
    public DateOnly? CountedOn { get; set; }

    /// <summary>What the funded projects cost together.</summary>
    public decimal? Spent { get; set; }

    /// <summary>What each voter had to spend in the deciding count.</summary>
    public decimal? Share { get; set; }

    /// <summary>How often that was raised.</summary>
    public int? Raises { get; set; }

    /// <summary>SHA-256 of the file it was brought in from, in hexadecimal; null for a round of this city.</summary>
    public string? ImportedHash { get; set; }

    /// <summary>Facts and columns of that file, exactly as written.</summary>
    public string? ImportedFrame { get; set; }
}

/// <summary>How a ballot is filled in.</summary>
internal enum BallotForm
{
    /// <summary>Tick what you want.</summary>
    Approval,
    /// <summary>Give points.</summary>
    Points,
    /// <summary>Fill a basket that costs no more than the money there is.</summary>
    Basket,
    /// <summary>The best liked first; only in rounds brought in from files.</summary>
    Ordinal,
}

internal enum CountingRule
{
    EqualShares,
    Greedy,
}

/// <summary>What equal shares do with money left over; the words are those of <c>analyse equal-shares --completion</c>.</summary>
internal enum LeftOver
{
    None,
    AddOne,
    AddOneExhaustive,
    Utilitarian,
    AddOneUtilitarian,
    AddOneExhaustiveUtilitarian,
}

/// <summary>Who goes first when two projects are exactly equal; the list is that of the ballot.</summary>
internal enum TieOrder
{
    CostVotesList,
    List,
}
