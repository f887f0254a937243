using Commonweal.Platform;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.PaperCodes;

/// <summary>Codes on paper that give one voice: for consultations and for votes on money.</summary>
internal sealed class PaperCodesSlice : Slice
{
    public override IEnumerable<DataClass> DataClasses =>
    [
        new(PaperCodeRetention.DataClass, "paperCodes.data", "paperCodes.data.purpose", "paperCodes.data.until", 90),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CodesOnPaper>();
        services.AddRetention<PaperCodeRetention>();
    }

    public override void AddModel(ModelBuilder model) => PaperCodeSheet.Map(model);
}
