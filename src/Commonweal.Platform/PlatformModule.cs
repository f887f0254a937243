using System.CommandLine;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Accounts.Approvals;
using Commonweal.Platform.Accounts.Demonstration;
using Commonweal.Platform.Accounts.Residents;
using Commonweal.Platform.Accounts.SignIn;
using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Commonweal.Platform.City.Imports;
using Commonweal.Platform.City.Demo;
using Commonweal.Platform.Data.Backup;
using Commonweal.Platform.Events;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Files;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Mail;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Retention;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform;

/// <summary>What every module stands on, wired like a module itself.</summary>
public sealed class PlatformModule : Module
{
    public override string Name => "platform";

    public override IEnumerable<Permission> Permissions =>
    [
        new("desk", [.. Enum.GetValues<Role>()]),
        new("city.settings", [Role.Administrator, Role.Coordinator]),
        new("accounts.keep", [Role.Administrator]),
        new("approvals.decide", [Role.Approver, Role.Mayor, Role.Coordinator]),
        new("audit.read", [Role.Ombud, Role.Administrator]),
        new("jobs.watch", [Role.Administrator, Role.Coordinator]),
        new("mail.folder", [Role.Administrator]),
        new("retention.keep", [Role.Administrator, Role.Coordinator, Role.Ombud]),
    ];

    public override IEnumerable<DeskLink> DeskLinks =>
    [
        new("/desk/approvals", "approvals.title", "desk", Order: 800),
        new("/desk/accounts", "accounts.title", "accounts.keep", Order: 900),
        new("/desk/city", "city.title", "city.settings", Order: 905),
        new("/desk/jobs", "jobs.title", "jobs.watch", Order: 910),
        new("/desk/retention", "retention.title", "retention.keep", Order: 920),
        new("/desk/audit", "audit.title", "audit.read", Order: 930),
        new("/desk/mail-folder", "mail.title", "mail.folder", Order: 940),
    ];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new("accounts", "privacy.accounts", "privacy.accounts.purpose", "privacy.accounts.until", KeepDays: null),
        new("mail", "privacy.mail", "privacy.mail.purpose", "privacy.mail.until", KeepDays: 30, Announced: false),
        new("jobs", "privacy.jobs", "privacy.jobs.purpose", "privacy.jobs.until", KeepDays: 90, Announced: false),
        new("retention", "privacy.retention", "privacy.retention.purpose", "privacy.retention.until", KeepDays: 3653),
        new("audit", "privacy.audit", "privacy.audit.purpose", "privacy.audit.until", KeepDays: 3653),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<IActor, HttpActor>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<PersonalData>();
        services.AddSingleton<SecretDigits>();
        services.AddSingleton<SealedCookies>();
        services.AddSingleton<SignedKeys>();
        services.AddSingleton<Throttle>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxProgress>();
        services.AddHostedService<OutboxDispatcher>();
        services.AddAudit();
        services.AddCity();
        services.AddMail(configuration);
        services.AddJobs();
        services.AddPrivacy();
        services.AddFiles(configuration);
    }

    public override IEnumerable<Command> Commands(CommandServices host) =>
    [
        AuditCommands.Create(host),
        JobCommands.Create(host),
        KeyCommands.Create(host),
        BackupCommands.Backup(host),
        BackupCommands.Restore(host),
        AccountCommands.Accounts(host),
    ];

    public override IEnumerable<Command> Imports(CommandServices host) => [ImportCityCommand.Create(host)];

    public override void AddModel(ModelBuilder model)
    {
        Account.Map(model);
        Invitation.Map(model);
        ApprovalRequest.Map(model);
        PhoneKey.Map(model);
        CodeSheet.Map(model);
        ResidentLink.Map(model);
        AuditRecord.Map(model);
        OutboxMessage.Map(model);
        QueuedMail.Map(model);
        Job.Map(model);
        RetentionPlan.Map(model);
        AuditAnchor.Map(model);
        StoredFile.Map(model);
        CityWiring.Map(model);
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPasskeys();
        endpoints.MapCityProvider();
    }

    public override async Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop)
    {
        await Rivermeet.FillAsync(services, stop);
        await DemonstrationAccounts.FillAsync(services, stop);
    }
}
