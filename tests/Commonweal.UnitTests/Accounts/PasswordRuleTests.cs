using Commonweal.Platform.Accounts;

namespace Commonweal.UnitTests.Accounts;

public class PasswordRuleTests
{
    [Theory]
    [InlineData(null, null, "errors.required")]
    [InlineData("eleven char", "eleven char", "accounts.password.short")]
    [InlineData("aaaaabbbbbccccc", "aaaaabbbbbccccc", "accounts.password.easy")]
    [InlineData("robin@city.example1", "robin@city.example1", "accounts.password.easy")]
    [InlineData("a sentence of my own", "a sentence of my owm", "accounts.password.differs")]
    [InlineData("a sentence of my own", "a sentence of my own", null)]
    [InlineData("جملة لا يقولها غيري", "جملة لا يقولها غيري", null)]
    public void Check_SaysWhatIsWrong(string? password, string? again, string? wrong)
        => Assert.Equal(wrong, PasswordRule.Check(password, again, "Robin", "robin@city.example"));

    [Fact]
    public void Check_RefusesWhatIsEndless() => Assert.Equal("accounts.password.long", PasswordRule.Check(new string('x', 201), new string('x', 201)));
}
