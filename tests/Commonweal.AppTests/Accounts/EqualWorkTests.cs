using Commonweal.Platform.Accounts;
using Commonweal.Platform.Accounts.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Accounts;

/// <summary>Nobody learns from the time an answer takes whether there is an account: the slow part is done for all alike.</summary>
public abstract class EqualWorkTests(AppFixture app) : AppTest(app)
{
    [Theory]
    [InlineData("known", "wrong")]
    [InlineData("known", "right")]
    [InlineData("unknown", "wrong")]
    [InlineData("waiting", "right")]
    [InlineData("left", "right")]
    [InlineData("without password", "wrong")]
    public async Task Check_HashesOnceWhoeverAsks(string who, string password)
    {
        var robin = await Colleague.AddAsync(App);
        await using (var db = App.Db())
        {
            var account = (await db.Set<Account>().FindAsync(robin.Account.Id))!;
            if (who == "waiting") account.LockoutEnd = App.Clock.GetUtcNow().AddMinutes(5);
            if (who == "left") account.Left = true;
            if (who == "without password") account.PasswordHash = null;
            await db.SaveChangesAsync();
        }
        var services = App.Scope();
        var counting = new Counting(services.GetRequiredService<IPasswordHasher<Account>>());

        await ActivatorUtilities.CreateInstance<PasswordCheck>(services, counting)
            .CheckAsync(who == "unknown" ? "nobody@city.example" : robin.Email, password == "right" ? Colleague.Password : "not this one at all", CancellationToken.None);

        Assert.Equal(1, counting.Times);
    }

    private sealed class Counting(IPasswordHasher<Account> real) : IPasswordHasher<Account>
    {
        public int Times { get; private set; }

        public string HashPassword(Account user, string password) => real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Times++;
            return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}

public sealed class EqualWorkOnSqlite(SqliteApp app) : EqualWorkTests(app);

public sealed class EqualWorkOnPostgres(PostgresApp app) : EqualWorkTests(app);
