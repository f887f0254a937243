using Commonweal.BrowserTests;
using Commonweal.Testing;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

namespace Commonweal.BrowserTests;

/// <summary>A real Chromium before the published program with the invented city of Rivermeet in it; both started on first use.</summary>
public class BrowserFixture : IAsyncDisposable
{
    private readonly SemaphoreSlim starting = new(1, 1);
    private IPlaywright? playwright;
    private IBrowser? chromium;
    private Published? site;
    private DeskDoor? door;

    /// <summary>The data folder of the city under test.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("commonweal-browser-").FullName;

    /// <summary>Where the city is served.</summary>
    public Uri Address => site!.Address;

    internal DeskDoor Door => door ??= new DeskDoor(Folder, Address);

    /// <summary>Opens a browser window of one kind of reader.</summary>
    /// <param name="width">In CSS pixels: 360 is a small phone, 1280 a desk.</param>
    /// <param name="javaScript">Whether scripts run; everything must work without.</param>
    /// <param name="dark">Whether the reader prefers dark colours.</param>
    /// <param name="language">What the browser says it wants.</param>
    public async Task<Window> OpenAsync(int width = 1280, bool javaScript = true, bool dark = false, string language = "en")
    {
        await StartAsync();
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 900 },
            JavaScriptEnabled = javaScript,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = language,
        });
        return await Window.OnAsync(this, context, javaScript);
    }

    internal async Task StartAsync()
    {
        await starting.WaitAsync();
        try
        {
            if (chromium is not null) return;
            var program = Chromium.Find();
            if (program is null) Chromium.SkipOrFail();
            if (Published.Program is null) Assert.Fail("The program is not published: run .ci/publish (./test browser does).");
            playwright ??= await Playwright.CreateAsync();
            chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Chromium.Arguments });
            site = await ServeAsync();
        }
        finally { starting.Release(); }
    }

    /// <summary>Starts the city that is looked at.</summary>
    private protected virtual Task<Published> ServeAsync() => Published.ServeAsync("--demo", "--data", Folder);

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
        if (door is not null) await door.DisposeAsync();
        if (site is not null) await site.DisposeAsync();
        starting.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
