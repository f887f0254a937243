using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Funds.Challenges;
using Commonweal.Engagement.Funds.Grants;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Results;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Funds.Demo;

/// <summary>A residents' budget that was decided, community grants that are being checked, a youth fund people vote on now, and the next budget, for which communities name challenges.</summary>
internal sealed class RivermeetFunds(CommonwealDb db, CurrentCity current, RoundCounting counting, TimeProvider clock)
{
    private const int Voters = 1_460, YoungVoters = 212;

    // The same city every time.
    private uint chance = 20_270_301;

    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetFunds>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var city = await current.GetAsync(stop);
        var today = new CityTime(city.TimeZone).Day(clock.GetUtcNow());
        var communities = await db.Set<Community>().Where(c => !c.Ended).OrderBy(c => c.Id).Take(4).Select(c => (Guid?)c.Id).ToListAsync(stop);
        var decided = RivermeetRounds.Residents(today);
        db.Add(decided);
        var challenges = Name(decided, RivermeetFundWords.Challenges, communities);
        var residents = Add(decided, RivermeetFundWords.Residents, city, Feasibility.Feasible);
        foreach (var (project, challenge) in new[] { (0, 0), (1, 1), (2, 3), (3, 2) }) residents[project].ChallengeId = challenges[challenge].Id;
        var screen = residents[^1];
        (screen.Feasibility, screen.FeasibilityReason) = (Feasibility.NotFeasible, Say("The front is listed: nothing may be fixed to it.", "La façade est classée : rien ne peut y être fixé.", "الواجهة مصنفة تراثًا: لا يجوز تثبيت شيء عليها."));
        Vote(decided, residents.FindAll(p => p.IsOnBallot), Voters, 4);

        var grants = RivermeetRounds.Grants(today);
        db.Add(grants);
        Apply(Add(grants, RivermeetFundWords.Grants, city, Feasibility.Unchecked), city);

        var youth = RivermeetRounds.Youth(today);
        db.Add(youth);
        Vote(youth, Add(youth, RivermeetFundWords.Youth, city, Feasibility.Feasible), YoungVoters, 3);

        var next = RivermeetRounds.Next(today);
        db.Add(next);
        Name(next, RivermeetFundWords.NextChallenges, communities);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        await counting.CountAsync(decided.Id, today, stop);
        db.ChangeTracker.Clear();
        await CarryOutAsync(decided, today, stop);
    }

    private List<Challenge> Name(FundRound round, (string En, string Fr, string Ar, string? District)[] words, List<Guid?> communities)
    {
        var named = words.Select((c, at) => new Challenge
        {
            RoundId = round.Id, Title = Say(c.En, c.Fr, c.Ar), DistrictCode = c.District, CommunityId = communities.ElementAtOrDefault(at), IsPublic = true, On = round.ChallengesFrom.AddDays(at * 3),
        }).ToList();
        db.AddRange(named);
        return named;
    }

    private List<Proposal> Add(FundRound round, DemoProject[] projects, CitySnapshot city, Feasibility feasibility)
    {
        var made = projects.Select((p, at) => new Proposal
        {
            RoundId = round.Id, Code = (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Number = at + 1, Place = at + 1, Language = "en",
            Title = Say(p.En, p.Fr, p.Ar), Words = Say(p.WordsEn, p.WordsFr, p.WordsAr), Cost = p.Cost, DistrictCode = city.District(p.District)?.Code, Organisation = p.Organisation,
            LedByAffected = p.Organisation is null ? null : at % 2 == 0, Serves = (Served)(at % 9), Feasibility = feasibility,
            DepartmentId = city.Departments[at % city.Departments.Count].Id,
            CheckedOn = feasibility is Feasibility.Unchecked ? null : round.FeasibilityFrom.AddDays(at % 9),
            FeasibilityReason = feasibility is Feasibility.Unchecked ? MultilingualText.Empty
                : Say("It can be done within a year at this cost.", "C’est réalisable en un an à ce coût.", "يمكن تنفيذه خلال سنة بهذه التكلفة."),
            On = round.ProposalsFrom.AddDays(at),
        }).ToList();
        db.AddRange(made);
        round.LastNumber = made.Count;
        return made;
    }

    private static void Apply(List<Proposal> proposals, CitySnapshot city)
    {
        GrantKind[] kinds = [GrantKind.Core, GrantKind.Project, GrantKind.Capacity, GrantKind.Incubation];
        foreach (var (at, p) in proposals.Index())
        {
            (p.Grant, p.Years) = (kinds[at], at == 0 ? 3 : 1);
            (p.HarmWhat, p.HarmWho, p.HarmCare) = ("That only those come who come anyway.", "People who work in the evening, and those who do not read.", "We ask at the door in four languages who is missing, every month, and change the hours.");
        }
        var first = proposals[1];
        (first.Feasibility, first.CheckedOn, first.DepartmentId) = (Feasibility.Feasible, first.On.AddDays(20), city.Departments[0].Id);
        first.FeasibilityReason = Say("Two halls are free on the evenings asked for.", "Deux salles sont libres les soirs demandés.", "قاعتان متاحتان في الأمسيات المطلوبة.");
    }

    /// <summary>Ballots that favour what stands first, as people do.</summary>
    private void Vote(FundRound round, List<Proposal> projects, int voters, int most)
    {
        for (var voter = 0; voter < voters; voter++)
        {
            var first = Math.Min(Draw(projects.Count), Draw(projects.Count));
            var step = 1 + Draw(3);
            var named = Enumerable.Range(0, 1 + Draw(most)).Select(at => projects[(first + (at * step)) % projects.Count]).Distinct().OrderBy(p => p.Number).ToList();
            while (round.Form is BallotForm.Basket && named.Sum(p => p.Cost) > round.Money) named.RemoveAt(named.Count - 1);
            db.Add(new FundBallot { RoundId = round.Id, Vote = string.Join(',', named.Select(p => p.Code)), Mixed = true });
        }
        round.Ballots = voters;
    }

    private async Task CarryOutAsync(FundRound round, DateOnly today, CancellationToken stop)
    {
        var funded = await db.Set<Proposal>().Where(p => p.RoundId == round.Id && p.FundedAs != null).OrderBy(p => p.FundedAs).ToListAsync(stop);
        foreach (var (at, project) in funded.Index().Take(3))
        {
            var agreement = new GrantAgreement
            {
                ProposalId = project.Id, Amount = project.Cost!.Value, From = today.AddDays(-40), Until = today.AddDays(320), SignedOn = today.AddDays(-42), Language = "en",
                Words = "To be carried out as proposed, open to everybody, with a short report before each further part.",
            };
            var parts = Instalments.Split(agreement, 3).ToList();
            parts[0].PaidOn = today.AddDays(-38);
            if (at == 0) (parts[1].Report, parts[1].ReportLanguage, parts[1].ReportedOn) = ("Forty people came to help, and the first month is behind us. We are on time.", "en", today.AddDays(-2));
            db.Add(agreement);
            db.AddRange(parts);
            (project.Outcome, project.OutcomeOn) = (at == 2 ? ProjectOutcome.Agreed : ProjectOutcome.UnderWay, today.AddDays(-30 + at));
            project.OutcomeWords = Say("Work has begun, and neighbours help.", "Les travaux ont commencé, et les voisins aident.", "بدأ العمل، والجيران يساعدون.");
        }
        await db.SaveChangesAsync(stop);
    }

    private static MultilingualText Say(string en, string fr, string ar) => MultilingualText.Of(("en", en), ("fr", fr), ("ar", ar));

    private int Draw(int below)
    {
        chance = (chance * 1_664_525) + 1_013_904_223;
        return (int)((chance >> 8) % (uint)below);
    }
}
