using Commonweal.Communication.Delivery;
using Commonweal.Communication.Playbook.Scenarios;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Communication.Messages.PhoneIns;

/// <summary>The plan on paper, for those who sit in the studio.</summary>
[RequirePermission("phonein.work"), WhileAwake(DeliverySlice.Part), ResponseCache(NoStore = true)]
internal sealed class PrintPhoneInModel(CommonwealDb db, PostWords posts, CityTime time) : PhoneInPage(db, posts, time)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) ? Page() : NotFound();
}
