using Commonweal.Engagement.Concerns.Enter;
using Commonweal.Engagement.Concerns.Topics;
using Commonweal.Engagement.Concerns.YouSaidWeDid;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>What the staff side of concerns adds to its module.</summary>
internal static class DeskServices
{
    internal static void AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<QueueQuestions>();
        services.AddScoped<Handling>();
        services.AddScoped<Striking>();
        services.AddScoped<PassingOn>();
        services.AddScoped<Bulk>();
        services.AddScoped<BulkUndo>();
        services.AddScoped<Tallies>();
        services.AddScoped<QueueReading>();
        services.AddScoped<Colleagues>();
        services.AddScoped<OpenedConcern>();
        services.AddScoped<QueueViews>();
        services.AddScoped<WillBeTolds>();
        services.AddScoped<ConcernHistory>();
        services.AddScoped<Answering>();
        services.AddScoped<Duplicates>();
        services.AddScoped<EntryCheck>();
        services.AddScoped<Letters>();
        services.AddScoped<Releasing>();
        services.AddScoped<ReleasedAnswers>();
        services.AddScoped<AnswersFeed>();
        services.AddScoped<IHomeSection, AnswersOnHome>();
        services.AddScoped<IFirstMonthStep, AnswersOnHome>();
        services.AddScoped<ISearchable, SearchAnswers>();
        services.AddScoped<IWaitingWork, WaitingConcerns>();
        services.AddHandler<ConcernChanged, WhenConcernChanged>();
        services.AddHandler<ConcernTold, WhenToldOnPaper>();
    }

    internal static void MapDesk(this ModelBuilder model)
    {
        BulkAct.Map(model);
        ConcernTally.Map(model);
        SavedFilter.Map(model);
        AnswerTemplate.Map(model);
        ConcernLetter.Map(model);
    }
}
