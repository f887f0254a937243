using Commonweal.Engagement.Meetings.Questions.Demo;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Privacy.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Meetings.Questions;

/// <summary>Questions to a meeting: asked by anybody, voted up, moderated by published rules, each ending in an answer or a reason.</summary>
internal sealed class QuestionsSlice : Slice
{
    public override IEnumerable<Permission> Permissions =>
    [
        new("meetings.moderate", [Role.Moderator, Role.Coordinator, Role.LiaisonOfficer]),
        new("meetings.appeals", [Role.Moderator, Role.Coordinator, Role.Ombud]),
    ];

    public override IEnumerable<DataClass> DataClasses =>
    [
        new(VoiceRetention.DataClass, "data.meeting-voices", "data.meeting-voices.purpose", "data.meeting-voices.until", 30, Announced: false),
        new(RefusedWordsRetention.DataClass, "data.meeting-refused-words", "data.meeting-refused-words.purpose", "data.meeting-refused-words.until", 180),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Asking>();
        services.AddScoped<Moderating>();
        services.AddScoped<QuestionReading>();
        services.AddScoped<IMeetingPart, QuestionsPart>();
        services.AddScoped<IWaitingWork, WaitingQuestions>();
        services.AddRetention<VoiceRetention>();
        services.AddRetention<RefusedWordsRetention>();
    }

    public override void AddModel(ModelBuilder model) => MeetingQuestion.Map(model);

    public override Task FillDemonstrationAsync(IServiceProvider services, CancellationToken stop) => RivermeetQuestions.FillAsync(services, stop);
}
