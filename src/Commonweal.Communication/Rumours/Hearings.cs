using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours;

/// <summary>Something that was heard, checked by the door it came through.</summary>
/// <param name="Words">The words used.</param>
/// <param name="Language">One of the city's languages.</param>
/// <param name="Spread">Kind of place where it went round.</param>
/// <param name="By">How it reached us.</param>
internal sealed record NewHearing(string Words, string Language, Spread Spread, HeardBy By)
{
    /// <summary>Fixed beforehand, so that sending twice files once.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public string? DistrictCode { get; init; }

    /// <summary>Where to write the answer, normalised; null where nobody asked for one.</summary>
    public string? Email { get; init; }
}

/// <summary>Takes in what was heard, by whatever door. It lies among the new ones until somebody puts it with others.</summary>
internal sealed class Hearings(CommonwealDb db, PersonalData personal, Grouping grouping, Here here)
{
    /// <summary>Files it, and puts it with a rumour where whoever filed it knows which.</summary>
    public async Task FileAsync(NewHearing told, Guid? rumour, CancellationToken stop)
    {
        var today = here.Today;
        var hearing = new Hearing
        {
            Id = told.Id, Words = told.Words.Trim(), Language = told.Language, DistrictCode = here.City.District(told.DistrictCode)?.Code, Spread = told.Spread, By = told.By, HeardOn = today,
            EmailSealed = told.Email is { } email ? personal.Seal(email) : null, Waits = told.Email is not null,
        };
        try
        {
            await db.InTransactionAsync(async s =>
            {
                db.Add(hearing);
                await db.SaveChangesAsync(s);
                var (month, district) = (new DateOnly(today.Year, today.Month, 1), hearing.DistrictCode ?? "");
                await db.Database.ExecuteSqlAsync($"INSERT INTO hearing_count (month, language, district_code, hearings) VALUES ({month}, {hearing.Language}, {district}, 1) ON CONFLICT (month, language, district_code) DO UPDATE SET hearings = hearing_count.hearings + 1", s);
                if (rumour is { } to) await grouping.PutTogetherAsync([hearing.Id], to, s);
            }, stop);
        }
        catch (DbUpdateException twice) when (db.Dialect.IsDuplicate(twice))
        {
            // Sent twice: the other one filed it.
            db.ChangeTracker.Clear();
        }
    }
}
