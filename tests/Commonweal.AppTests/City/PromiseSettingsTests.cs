using System.Net;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.City;

/// <summary>Departments, the days they work, and who is away.</summary>
public abstract class PromiseSettingsTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Department_New_PromisesTenWorkingDaysUnlessSet()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/departments/new"), "main form", ("Name[en]", "Parks"), ("Code", "parks"));

        var made = await App.Db().Set<Department>().SingleAsync(d => d.Code == "parks");
        Assert.Equal((2, 10, null), (made.AcknowledgeDays, made.AnswerDays, made.Email));
    }

    [Theory]
    [InlineData("Code", "roads", "Another department has this code.")]
    [InlineData("Code", "two words", "Write 1 to 40 letters")]
    [InlineData("AnswerDays", "ten", "not a number")]
    [InlineData("AnswerDays", "1", "The answer cannot be promised before")]
    [InlineData("AcknowledgeDays", "-1", "Write a number of working days from 0 to 365.")]
    [InlineData("AnswerDays", "1000", "Write a number of working days from 0 to 365.")]
    [InlineData("Email", "nobody", "Write an address such as")]
    [InlineData("Name[en]", "", "Write it in at least one language.")]
    public async Task Department_WrongField_SaysWhatToDo(string field, string value, string words)
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var fields = new Dictionary<string, object?> { ["Name[en]"] = "Parks", ["Code"] = "parks", [field] = value };

        var page = await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/departments/new"), "main form", [.. fields.Select(f => (f.Key, f.Value))]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(words, page.Text(".ds-error-summary"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, await App.Db().Set<Department>().CountAsync());
    }

    [Fact]
    public async Task Department_ChangedByTwo_TheSecondIsTold()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var path = "/desk/city/departments/" + (await App.Db().Set<Department>().SingleAsync(d => d.Code == TestCity.Roads)).Id;
        var (first, second) = (await officer.GetPageAsync(path), await officer.GetPageAsync(path));
        await officer.SubmitAsync(first, "main form", ("AnswerDays", "7"));

        var told = await officer.SubmitAsync(second, "main form", ("AnswerDays", "20"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal(7, (await App.Db().Set<Department>().SingleAsync(d => d.Code == TestCity.Roads)).AnswerDays);
    }

    [Fact]
    public async Task Department_Unknown_IsNotFound()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetPageAsync("/desk/city/departments/" + Guid.Empty)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetPageAsync("/desk/city/departments/anything")).Status);
    }

    [Fact]
    public async Task Days_ClosedAndFree_AreNotCountedInAPromise()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var saved = await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/days"), "main form:not([action])", ("FreeDays", new[] { "Friday", "Saturday" }));
        Assert.Equal("/desk/city/days?saved=true", saved.Location);
        await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/days"), "form[action$='close']", ("Day", "2027-03-02"), ("Name[en]", "Founders’ Day"));

        var city = await App.Services.GetRequiredService<CurrentCity>().GetAsync();
        // From Monday 1 March: Tuesday is closed, Friday and Saturday are free.
        Assert.Equal(new DateOnly(2027, 3, 7), city.WorkingDays.Add(new(2027, 3, 1), 3));

        var page = await officer.GetPageAsync("/desk/city/days");
        Assert.Contains("Founders’ Day", page.Main, StringComparison.Ordinal);
        await officer.SubmitAsync(page, "button[name='Open']");
        Assert.Empty(await App.Db().Set<ClosedDay>().ToListAsync());
    }

    [Fact]
    public async Task Days_AllFree_AreRefused()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var page = await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/days"), "main form:not([action])", ("FreeDays", Enum.GetNames<DayOfWeek>()));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(2, (await App.Db().Set<CitySettings>().SingleAsync()).FreeDays.Count);
    }

    [Theory]
    [InlineData("", "X", "Choose the day.")]
    [InlineData("2027-05-01", "", "Write it in at least one language.")]
    [InlineData("tomorrow", "X", "")]
    public async Task Days_ClosedDayWithoutItsParts_SaysWhatToDo(string day, string name, string words)
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var page = await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/days"), "form[action$='close']", ("Day", day), ("Name[en]", name));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(words, page.Text(".ds-error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Absence_WithoutCover_PausesTheDepartmentsPromisesUntilTheyAreBack()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var away = await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Roads);
        var roads = await App.Db().Set<Department>().SingleAsync(d => d.Code == TestCity.Roads);
        var housing = await App.Db().Set<Department>().SingleAsync(d => d.Code == TestCity.Housing);

        await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/absences"), "main form:not([action])", ("Who", away.Id), ("From", "2027-03-01"), ("Until", "2027-03-12"), ("Pause", roads.Id));

        var city = await App.Services.GetRequiredService<CurrentCity>().GetAsync();
        Assert.NotNull(city.Pause(roads.Id, new(2027, 3, 12)));
        Assert.Null(city.Pause(roads.Id, new(2027, 3, 13)));
        Assert.Null(city.Pause(housing.Id, new(2027, 3, 5)));
        Assert.Contains("1 person is away today", (await officer.GetPageAsync("/desk/city")).Main, StringComparison.Ordinal);

        App.Clock.Advance(TimeSpan.FromDays(2));
        officer = await App.SignInAsAsync(Role.Coordinator);
        await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/absences"), "button[name='End']");
        Assert.Null((await App.Services.GetRequiredService<CurrentCity>().GetAsync()).Pause(roads.Id, new(2027, 3, 3)));
    }

    [Theory]
    [InlineData("2027-03-12", "2027-03-01", "The last day comes before the first.")]
    [InlineData("", "2027-03-01", "Choose a day.")]
    public async Task Absence_WrongDays_SayWhatToDo(string from, string until, string words)
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var away = await App.AddAccountAsync([Role.DepartmentOfficer]);

        var page = await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/absences"), "main form:not([action])", ("Who", away.Id), ("Cover", away.Id), ("From", from), ("Until", until));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(words, page.Text(".ds-error-summary"), StringComparison.Ordinal);
        Assert.Contains("Somebody else must cover.", page.Text(".ds-error-summary"), StringComparison.Ordinal);
        Assert.Empty(await App.Db().Set<Absence>().ToListAsync());
    }
}

public sealed class PromiseSettingsOnSqlite(SqliteApp app) : PromiseSettingsTests(app);

public sealed class PromiseSettingsOnPostgres(PostgresApp app) : PromiseSettingsTests(app);
