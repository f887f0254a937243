using Commonweal.Engagement.Consultations.Results;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>
/// Casts votes. None is taken once the consultation is closed, and none on a statement that is not shown; that holds by
/// what is read in the transaction that writes the vote, however old is what the voter saw.
/// </summary>
internal sealed class Casting(WaitingVotes waiting, KnownConsultations known, VotedIn voted, Bursts bursts)
{
    /// <summary>Votes an hour from one address: more than a hall full of people on one network casts.</summary>
    public const int MostAnHour = 6000;

    /// <summary>What a button says; null where it was none of the three.</summary>
    public static short? Read(string? said) => said switch { "agree" => 1, "pass" => 0, "disagree" => -1, _ => null };

    /// <summary>The page of the consultation that follows: the next statement, or the results where no votes are taken.</summary>
    public static string After(VoteFate fate) => fate is VoteFate.Closed ? "" : "/vote";

    /// <summary>Taken, closed, or changed: there is no such statement to vote on any more.</summary>
    public async Task<VoteFate> CastAsync(KnownConsultation seen, Voice voice, string language, int statement, short said, CancellationToken stop)
    {
        var id = seen.Consultation.Id;
        while (seen.Shown.ContainsKey(statement))
        {
            var fate = await waiting.WriteAsync(new CastVote(id, seen.Consultation.Edition, voice, language, statement, said), stop);
            if (fate is VoteFate.Taken)
            {
                voted.Mark(id);
                bursts.Count(id, statement, said);
            }
            if (fate is not VoteFate.Changed) return fate;
            if (await known.ReadAsync(seen.Consultation.Slug, stop) is not { } newer) return VoteFate.Closed;
            seen = newer;
        }
        return VoteFate.Changed;
    }
}
