using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Follow;

/// <summary>The concerns of a resident who proved the e-mail address they left.</summary>
internal sealed class MyConcerns(CommonwealDb db, Here here, Texts texts) : IResidentRecords
{
    public async Task<IReadOnlyList<ResidentRecord>> OfAsync(byte[] email, CancellationToken stop)
    {
        var concerns = await db.Set<Concern>().AsNoTracking().Where(c => c.ContactLookup == email)
            .OrderByDescending(c => c.ReceivedOn).ThenBy(c => c.Id).Take(200).ToListAsync(stop);
        var topics = await db.Set<Topic>().AsNoTracking().ToDictionaryAsync(t => t.Id, stop);
        return [.. concerns.Select(c => new ResidentRecord(
            here.Text(topics[c.TopicId].Name), texts["concern.state." + ConcernStates.Word(c.State)], here.Link("/follow/mine/" + c.Id), c.ReceivedOn))];
    }

    /// <summary>Opens one of them, as its receipt would.</summary>
    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/{language:language}/follow/mine/{id:guid}", async (
        Guid id, IProvenResident resident, FollowAccess access, CommonwealDb db, Here here, HttpContext http) =>
    {
        var email = await resident.EmailAsync();
        if (email is null || !await db.Set<Concern>().AnyAsync(c => c.Id == id && c.ContactLookup == email, http.RequestAborted))
            return Results.LocalRedirect(here.Link("/me"));
        access.Open(id);
        return Results.LocalRedirect(here.Link("/follow/concern"));
    }).AllowAnonymous();
}
