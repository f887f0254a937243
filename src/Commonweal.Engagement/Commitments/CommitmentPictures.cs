using System.Security.Claims;
using Commonweal.Engagement.Commitments.Desk;
using Commonweal.Engagement.Communities.Partner;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments;

/// <summary>Pictures that show how a commitment stands, for whoever may read it.</summary>
internal static class CommitmentPictures
{
    internal static void MapCommitmentPictures(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{language:language}/commitments/{id:guid}/pictures/{step:long}", async (
            Guid id, long step, CommitmentReading reading, MayorsName mayor, CommonwealDb db, StoredFiles files, CurrentCity city, CancellationToken stop) =>
            city.Latest.IsAwake("commitments") && await reading.Public().AnyAsync(c => c.Id == id, stop)
                ? await AnswerAsync(db, files, id, step, mayor.Rests, stop) : Results.NotFound()).AllowAnonymous();
        app.MapGet("/desk/commitments/{id:guid}/pictures/{step:long}", async (Guid id, long step, ClaimsPrincipal user, CommonwealDb db, StoredFiles files, CancellationToken stop) =>
            await db.Set<Commitment>().Where(c => c.Id == id).AnyAsync(CommitmentReach.Of(user).Within(), stop)
                ? await AnswerAsync(db, files, id, step, withoutMayor: false, stop) : Results.NotFound()).WithMetadata(new RequirePermissionAttribute("commitments.keep"));
        app.MapGet("/{language:language}/communities/partner/commitments/{id:guid}/pictures/{step:long}", async (
            Guid id, long step, PartnerRoom room, CommonwealDb db, StoredFiles files, CancellationToken stop) =>
            await room.FindAsync(stop) is { } pass && await Partner.OurCommitments.Of(db, pass.CommunityId).AnyAsync(c => c.Id == id, stop)
                ? await AnswerAsync(db, files, id, step, withoutMayor: false, stop) : Results.NotFound()).AllowAnonymous();
    }

    private static async Task<IResult> AnswerAsync(CommonwealDb db, StoredFiles files, Guid id, long step, bool withoutMayor, CancellationToken stop)
    {
        var picture = await db.Set<CommitmentStep>().AsNoTracking().Where(s => s.CommitmentId == id && s.Id == step && !(withoutMayor && s.ShowsMayor)).Select(s => s.PictureId).SingleOrDefaultAsync(stop);
        return picture is { } file ? await files.AnswerAsync(file, stop) : Results.NotFound();
    }
}
