using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Engagement.Communities.Barriers;

/// <summary>A barrier as it is told.</summary>
internal sealed class BarrierForm
{
    public string? Words { get; set; }

    public string? Place { get; set; }

    public string? District { get; set; }

    public void Check(ModelStateDictionary state, Texts texts)
    {
        if (string.IsNullOrWhiteSpace(Words)) state.AddModelError("Form.Words", texts["communities.barriers.missing"]);
        if (CleanText.Length(Words ?? "") > BarrierEntry.LongestWords) state.AddModelError("Form.Words", texts["errors.tooLong", ("most", BarrierEntry.LongestWords)]);
        if (CleanText.Length(Place ?? "") > BarrierEntry.LongestPlace) state.AddModelError("Form.Place", texts["errors.tooLong", ("most", BarrierEntry.LongestPlace)]);
    }

    public BarrierEntry Of(Guid? communityId, Guid? authorId, DateOnly day, string? district) => new()
    {
        Words = Words!.Trim(), Place = string.IsNullOrWhiteSpace(Place) ? null : Place.Trim(), DistrictCode = district, CommunityId = communityId, AuthorId = authorId, On = day,
    };
}
