using Commonweal.Platform.Accounts.Me;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Pictures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Approvals;

/// <summary>
/// The code I read out on the phone: for one request, from here; or from my authenticator, which I set up here
/// beforehand for the day without a desk.
/// </summary>
[RequirePermission("desk"), ResponseCache(NoStore = true)]
internal sealed class PhoneCodeModel(PhoneCodes phones, MyAccount me, Deciding deciding, CommonwealDb db, Here here, Texts texts, TimeProvider clock) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public string? Number { get; set; }

    public ApprovalRequest? Asked { get; private set; }

    public string AskedBy { get; private set; } = "";

    public string? Code { get; private set; }

    public string Link { get; private set; } = "";

    public string Key { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (string.IsNullOrWhiteSpace(Number)) return;
        var account = await me.GetAsync();
        var request = int.TryParse(Totp.Digits(Number), System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? await db.Set<ApprovalRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Number == number, stop) : null;
        if (request is null || request.StateAt(clock.GetUtcNow()) != ApprovalState.Waiting || !deciding.MayDecide(request, account))
        {
            ModelState.AddModelError(nameof(Number), texts["phoneCode.noRequest"]);
            return;
        }
        Asked = request;
        AskedBy = await db.Set<Account>().Where(a => a.Id == request.AskedById).Select(a => a.Name).SingleAsync(stop);
        Code = await phones.CodeForAsync(account, request.Number, stop);
    }

    public async Task<IActionResult> OnGetPictureAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return File(QrPicture.Svg(Link), "image/svg+xml");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await phones.RenewAsync(await me.GetAsync(), stop);
        return LocalRedirect("/desk/me/phone-code");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var account = await me.GetAsync();
        Key = await phones.KeyAsync(account, stop);
        Link = Totp.Uri(texts["phoneCode.issuer", ("city", here.Name)], account.Name, Key);
    }
}
