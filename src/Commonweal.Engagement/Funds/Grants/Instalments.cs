namespace Commonweal.Engagement.Funds.Grants;

/// <summary>Cuts an agreed sum into parts that add up to it exactly; the first is paid at once, each later one after a report.</summary>
internal static class Instalments
{
    internal static IEnumerable<GrantInstalment> Split(GrantAgreement agreement, int parts)
    {
        var each = Math.Round(agreement.Amount / parts, 2, MidpointRounding.ToZero);
        var days = agreement.Until.DayNumber - agreement.From.DayNumber;
        for (var number = 1; number <= parts; number++)
        {
            yield return new GrantInstalment
            {
                ProposalId = agreement.ProposalId,
                Number = number,
                Amount = number < parts ? each : agreement.Amount - (each * (parts - 1)),
                DueOn = agreement.From.AddDays(days * (number - 1) / parts),
                AfterReport = number > 1,
            };
        }
    }
}
