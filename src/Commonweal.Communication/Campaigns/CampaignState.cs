using Commonweal.Platform.City;

namespace Commonweal.Communication.Campaigns;

internal enum CampaignState
{
    /// <summary>Only the desk sees it.</summary>
    Draft,
    Planned,
    Running,
    /// <summary>It would run, but an election period is on: nothing of it goes forward.</summary>
    Resting,
    Ended,
}

/// <summary>How a campaign stands follows from its days and the city's election period; nobody sets it.</summary>
internal static class CampaignRules
{
    public static CampaignState StateOn(this Campaign campaign, DateOnly day, CitySnapshot city)
        => campaign.PublishedOn is null ? CampaignState.Draft
            : day < campaign.From ? CampaignState.Planned
            : day > campaign.Until ? CampaignState.Ended
            : city.IsElection(day) ? CampaignState.Resting
            : CampaignState.Running;

    /// <summary>Whether everybody may read of it on a day.</summary>
    public static bool IsPublic(this Campaign campaign, DateOnly day, CitySnapshot city)
        => campaign.PublishedOn is not null && !(campaign.ShowsMayor && city.IsElection(day));

    /// <summary>Whether everybody may see a work of a public campaign on a day.</summary>
    public static bool IsPublic(this CampaignWork work, DateOnly day, CitySnapshot city) => !(work.ShowsMayor && city.IsElection(day));

    public static string Shape(this CampaignState state) => state switch
    {
        CampaignState.Running => "good",
        CampaignState.Planned => "info",
        CampaignState.Draft => "wait",
        _ => "paused",
    };
}
