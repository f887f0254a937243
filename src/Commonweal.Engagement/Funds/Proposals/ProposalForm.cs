using System.Net.Mail;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>A proposal as it is typed.</summary>
internal sealed class ProposalForm
{
    public string? Title { get; set; }

    public string? Words { get; set; }

    public decimal? Cost { get; set; }

    public string? District { get; set; }

    public Guid? Challenge { get; set; }

    public string? Organisation { get; set; }

    public string? Led { get; set; }

    public Served? Serves { get; set; }

    public GrantKind? Grant { get; set; }

    public int? Years { get; set; }

    public string? HarmWhat { get; set; }

    public string? HarmWho { get; set; }

    public string? HarmCare { get; set; }

    public static ProposalForm Of(Proposal p) => new()
    {
        Title = p.Title.Languages.GetValueOrDefault(p.Language)?.Text,
        Words = p.Words.Languages.GetValueOrDefault(p.Language)?.Text,
        Cost = FundMoney.Plain(p.Cost), District = p.DistrictCode, Challenge = p.ChallengeId, Organisation = p.Organisation,
        Led = p.LedByAffected switch { true => "yes", false => "no", _ => null },
        Serves = p.Serves, Grant = p.Grant, Years = p.Years, HarmWhat = p.HarmWhat, HarmWho = p.HarmWho, HarmCare = p.HarmCare,
    };

    public void Check(FundRound round, ModelStateDictionary state, Texts texts)
    {
        Need(state, texts, nameof(Title), Title, Proposal.LongestTitle);
        Need(state, texts, nameof(Words), Words, Proposal.LongestWords);
        if (Cost is <= 0 || Cost > round.Money) state.AddModelError("Form.Cost", texts["funds.propose.cost.bad", ("money", Amounts.Show(round.Money, round.Currency))]);
        if (Organisation is not null && CleanText.Length(Organisation) > Proposal.LongestOrganisation) state.AddModelError("Form.Organisation", texts["errors.tooLong", ("most", Proposal.LongestOrganisation)]);
        if (round.Kind is not RoundKind.CommunityGrants) return;
        Need(state, texts, nameof(Organisation), Organisation, Proposal.LongestOrganisation);
        if (Grant is null) state.AddModelError("Form.Grant", texts["errors.required"]);
        if ((Years ?? 1) < 1 || (Years ?? 1) > round.MostYears) state.AddModelError("Form.Years", texts.Count("funds.propose.years.bad", round.MostYears));
        Need(state, texts, nameof(HarmWhat), HarmWhat, Proposal.LongestAnswer);
        Need(state, texts, nameof(HarmWho), HarmWho, Proposal.LongestAnswer);
        Need(state, texts, nameof(HarmCare), HarmCare, Proposal.LongestAnswer);
    }

    public void ApplyTo(Proposal p)
    {
        p.Title = p.Title.Write(p.Language, Title!.Trim());
        p.Words = p.Words.Write(p.Language, Words!.Trim());
        (p.Cost, p.DistrictCode, p.ChallengeId, p.Organisation) = (Cost, District, Challenge, Organisation?.Trim());
        p.LedByAffected = p.Organisation is null ? null : Led switch { "yes" => true, "no" => false, _ => null };
        (p.Serves, p.Grant, p.Years) = (Serves ?? Served.Everyone, Grant, Years ?? 1);
        (p.HarmWhat, p.HarmWho, p.HarmCare) = (HarmWhat?.Trim(), HarmWho?.Trim(), HarmCare?.Trim());
    }

    /// <summary>An e-mail address; null where it is none.</summary>
    internal static string? EmailOf(string? typed)
        => typed?.Trim() is { Length: > 0 and <= 254 } text && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal) ? text.ToLowerInvariant() : null;

    private static void Need(ModelStateDictionary state, Texts texts, string field, string? typed, int most)
    {
        if (string.IsNullOrWhiteSpace(typed)) state.AddModelError("Form." + field, texts["errors.required"]);
        else if (CleanText.Length(typed) > most) state.AddModelError("Form." + field, texts["errors.tooLong", ("most", most)]);
    }
}
