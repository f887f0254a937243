namespace Commonweal.Engagement.Commitments;

/// <summary>What the city says of a commitment.</summary>
internal enum CityWord
{
    /// <summary>Nothing yet: a community wrote it down.</summary>
    None,
    /// <summary>It stands.</summary>
    Open,
    /// <summary>It was kept.</summary>
    Kept,
    /// <summary>It will not be kept.</summary>
    Broken,
    /// <summary>It was never said.</summary>
    Denied,
}

/// <summary>What a community says of a commitment made to it.</summary>
internal enum CommunityWord
{
    None,
    Kept,
    Broken,
}

/// <summary>How it stands after both sides' words.</summary>
internal enum Outcome
{
    /// <summary>A community wrote it down and the city has not answered.</summary>
    Waiting,
    /// <summary>The city says it was never said.</summary>
    Denied,
    Open,
    /// <summary>The city says kept; nobody confirmed it yet.</summary>
    KeptSaysCity,
    /// <summary>Those it was made to say kept; the city has not said so yet.</summary>
    KeptSaysCommunity,
    /// <summary>Kept, and confirmed.</summary>
    Kept,
    /// <summary>The city says kept, a community says not.</summary>
    Disputed,
    /// <summary>The city says that it did not keep it.</summary>
    Broken,
    /// <summary>A community says so.</summary>
    BrokenSaysCommunity,
}

/// <summary>What follows from what both sides say.</summary>
internal static class Outcomes
{
    /// <summary>
    /// Kept counts as confirmed once every community it was made to says so; of a promise to everybody, once one does.
    /// One community that says 'not kept' is enough for a dispute.
    /// </summary>
    public static Outcome Of(CityWord city, int named, int sayKept, int sayBroken)
    {
        var confirmed = sayBroken == 0 && sayKept >= Math.Max(1, named);
        return city switch
        {
            CityWord.None => Outcome.Waiting,
            CityWord.Denied => Outcome.Denied,
            CityWord.Broken => Outcome.Broken,
            CityWord.Kept => sayBroken > 0 ? Outcome.Disputed : confirmed ? Outcome.Kept : Outcome.KeptSaysCity,
            CityWord.Open => sayBroken > 0 ? Outcome.BrokenSaysCommunity : confirmed ? Outcome.KeptSaysCommunity : Outcome.Open,
        };
    }

    /// <summary>The stable word that leaves the slice. What is in dispute is open.</summary>
    public static string Word(Outcome outcome, bool moved) => outcome switch
    {
        Outcome.Kept or Outcome.KeptSaysCity or Outcome.KeptSaysCommunity => "kept",
        Outcome.Broken or Outcome.BrokenSaysCommunity => "broken",
        Outcome.Waiting or Outcome.Denied or Outcome.Open or Outcome.Disputed => moved ? "changed" : "open",
    };

    /// <summary>What the public reads: everything the city and a community both know to be a promise.</summary>
    public static readonly IReadOnlyList<Outcome> Hidden = [Outcome.Waiting, Outcome.Denied];
}
