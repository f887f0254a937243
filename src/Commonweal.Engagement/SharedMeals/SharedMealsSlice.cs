using Commonweal.Engagement.SharedMeals.Demo;
using Commonweal.Engagement.SharedMeals.Desk;
using Commonweal.Engagement.SharedMeals.Door;
using Commonweal.Engagement.SharedMeals.Own;
using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Engagement.SharedMeals.Print;
using Commonweal.Engagement.SharedMeals.Seating;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Receipts;
using Commonweal.Platform.Privacy.Retention;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>Meals at which people meet who would not have met.</summary>
internal sealed class SharedMealsSlice : Slice
{
    public override IEnumerable<WakeablePart> Parts => [new("shared-meals", "sharedMeals.part")];

    public override IEnumerable<Permission> Permissions => [new("sharedMeals.work", [Role.Coordinator, Role.LiaisonOfficer], ClosedToPolice: true)];

    public override IEnumerable<DeskLink> DeskLinks => [new("/desk/shared-meals", "sharedMeals.title", "sharedMeals.work", "shared-meals", Order: 70)];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new(BackgroundRetention.DataClass, "sharedMeals.data.backgrounds", "sharedMeals.data.backgrounds.purpose", "sharedMeals.data.backgrounds.until", 0, Announced: false),
        new(GuestRetention.DataClass, "sharedMeals.data.guests", "sharedMeals.data.guests.purpose", "sharedMeals.data.guests.until", 60),
        new(HostRetention.DataClass, "sharedMeals.data.hosts", "sharedMeals.data.hosts.purpose", "sharedMeals.data.hosts.until", 730),
    ];

    public override IEnumerable<SiteLink> SiteLinks => [new(ListMealsModel.Path, "sharedMeals.title", "shared-meals")];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<MealPlaces>();
        services.AddScoped<SigningUp>();
        services.AddScoped<Hosting>();
        services.AddScoped<SeatingReading>();
        services.AddScoped<AskingForSeats>();
        services.AddScoped<DoorKeeping>();
        services.AddScoped<MealQuestions>();
        services.AddScoped<MealBoard>();
        services.AddScoped<MealChoices>();
        services.AddReceipts<MealAccess>();
        services.AddScoped<TableSheets>();
        services.AddScoped<RoundPapers>();
        services.AddJob<SeatingJob>();
        services.AddDailyJob<MealReminders>(hour: 9);
        services.AddDailyJob<MealThanks>(hour: 10);
        services.AddScoped<IHomeSection, MealsOnHome>();
        services.AddScoped<ISearchable, SearchMeals>();
        services.AddScoped<IWaitingWork, WaitingMeals>();
        services.AddRetention<BackgroundRetention>();
        services.AddRetention<GuestRetention>();
        services.AddRetention<HostRetention>();
    }

    public override void AddModel(ModelBuilder model)
    {
        MealSeries.Map(model);
        MealRound.Map(model);
        MealHost.Map(model);
        MealGuest.Map(model);
        MealPair.Map(model);
        MealBackground.Map(model);
        MealFeedback.Map(model);
        MealClaim.Map(model);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapClaimPictures();
        endpoints.MapFormerReceiptDoor(ListMealsModel.Path + "/mine");
    }

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetMeals.FillAsync(services, stop);
}
