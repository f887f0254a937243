using Commonweal.Communication.Audience;
using Commonweal.Engagement.SharedMeals;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.Extensions.Configuration;

namespace Commonweal.UnitTests.Privacy;

/// <summary>Links stand in letters for as long as letters are kept: what an earlier release signed must open for ever. Reckoned by hand from RFC 2104.</summary>
public sealed class SignedKeysTests : IDisposable
{
    private const string Plain = "0193c1a25b6d7e8f9a0b1c2d3e4f5a6b";
    private static readonly Guid Key = Guid.ParseExact(Plain, "N");
    private readonly string folder = Directory.CreateTempSubdirectory("commonweal-links-").FullName;

    [Theory]
    [InlineData(0, "/subscribe/confirm/", "9a0b376b9862d915dc1cf041a844b8e4")]
    [InlineData(1, "/subscribe/mine/", "5d697b8324a07ba85ec16ea4babd80e4")]
    [InlineData(2, "/subscribe/stop/", "8454fd7216a089848d02948c27d6be74")]
    [InlineData(3, "/subscribe/code/", "26ffbaf476359c88862a3b4692f431ea")]
    [InlineData(4, "/thanks/", "756ea6e82162c41ce675ce63d91a1ea1")]
    public void AudienceLink_OfEarlierReleases_IsTheSame(int to, string path, string signature)
    {
        var links = Links("audience-links");

        Assert.Equal(path + Plain + signature, links.PathOf((LinkTo)to, Key));
        Assert.Equal(Key, links.Read((LinkTo)to, Plain + signature));
        Assert.Null(links.Read((LinkTo)((to + 1) % 5), Plain + signature));
    }

    [Fact]
    public void ShortLink_OfEarlierReleases_IsTheSame()
    {
        var links = Links("audience-links");

        Assert.Equal("https://city.example/s/osGTAW1bj36aCxwtPk9aa_7L5U4-fECXbQ", links.ShortOf(Key));
        Assert.Equal(Key, links.ReadShort("osGTAW1bj36aCxwtPk9aa_7L5U4-fECXbQ"));
        Assert.Null(links.ReadShort("osGTAW1bj36aCxwtPk9aa_7L5U4-fECXbA"));
    }

    [Fact]
    public void LinkToQuestionsAfterAMeal_OfEarlierReleases_IsTheSame()
    {
        var keys = Keys("meal-feedback");

        Assert.EndsWith("/how-it-was/" + Plain + "715e1c23951b508488646e06a50254f96e9eed1d6dd11dc1da48423c7ce7f718", new MealQuestions(null!, new SignedKeys(keys), TimeProvider.System).PathOf(Key), StringComparison.Ordinal);
    }

    [Fact]
    public void Signature_OfAnOlderKey_StaysGood_AndAnyLetterChangedOpensNothing()
    {
        var keys = Keys("one");
        var signed = new SignedKeys(keys);
        var token = signed.Of("one", Key, 16, k => k.ToByteArray());
        keys.Rotate("one");

        Assert.NotEqual(token, signed.Of("one", Key, 16, k => k.ToByteArray()));
        Assert.Equal(Key, signed.Read("one", token, 16, k => k.ToByteArray()));
        Assert.Null(signed.Read("other", token, 16, k => k.ToByteArray()));
        for (var at = 0; at < token.Length; at++)
            Assert.Null(signed.Read("one", string.Concat(token.AsSpan(0, at), token[at] == '0' ? "1" : "0", token.AsSpan(at + 1)), 16, k => k.ToByteArray()));
        foreach (var other in (string?[])[null, "", token[..^1], token + "0", token[..^1] + "x", new string('z', token.Length)])
            Assert.Null(signed.Read("one", other, 16, k => k.ToByteArray()));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private AudienceLinks Links(string purpose)
        => new(new SignedKeys(Keys(purpose)), new PublicAddress(new ConfigurationBuilder().AddInMemoryCollection([new("public-url", "https://city.example")]).Build(), null!));

    /// <summary>The bytes from 0 to 31.</summary>
    private KeyRing Keys(string purpose)
    {
        File.WriteAllText(Path.Combine(folder, purpose + "-1.key"), "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        return new(new DataPlace(folder, null, folder));
    }
}
