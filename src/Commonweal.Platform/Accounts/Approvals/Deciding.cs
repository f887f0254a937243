using Commonweal.Platform.Audit;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Approvals;

/// <summary>How a decision went.</summary>
internal enum DecisionResult
{
    Done,
    /// <summary>The request was decided, withdrawn or is over.</summary>
    NotWaiting,
    /// <summary>Whoever asked cannot be the second person, nor can who printed the sheet.</summary>
    SamePerson,
    /// <summary>The second person does not hold the permission.</summary>
    NotAllowed,
    /// <summary>The code is none, was used, or too many were tried.</summary>
    WrongCode,
}

/// <summary>Lets a second person decide, by whatever way, under the same rules.</summary>
internal sealed class Deciding(CommonwealDb db, Modules modules, PhoneCodes phones, CodeSheets sheets, AuditTrail audit, TimeProvider clock)
{
    internal bool MayDecide(ApprovalRequest request, Account account)
        => account.Id != request.AskedById && !account.Left && PermissionClaims.Of(account.Roles, modules.Permissions).Any(p => p.Key == request.Permission);

    /// <summary>At the desk.</summary>
    internal async Task<DecisionResult> AtDeskAsync(ApprovalRequest request, Account by, bool agreed, CancellationToken stop)
    {
        if (Objection(request, by) is { } objection) return objection;
        request.Decide(agreed, by.Id, clock.GetUtcNow());
        return await TellAsync(request, "desk", stop);
    }

    /// <summary>On the phone: the code an approver read out, typed by whoever asked.</summary>
    internal async Task<DecisionResult> ByPhoneAsync(ApprovalRequest request, Account approver, string code, CancellationToken stop)
    {
        if (Objection(request, approver) is { } objection) return objection;
        if (!request.TakesCodes || !await phones.TakeAsync(approver, request.Number, code, stop)) return await WrongAsync(request, stop);
        request.Decide(agreed: true, approver.Id, clock.GetUtcNow());
        return await TellAsync(request, "phone", stop);
    }

    /// <summary>By a printed code of a neighbouring town.</summary>
    internal async Task<DecisionResult> BySheetAsync(ApprovalRequest request, CodeSheet sheet, string code, CancellationToken stop)
    {
        if (request.StateAt(clock.GetUtcNow()) != ApprovalState.Waiting) return DecisionResult.NotWaiting;
        // Whoever printed the sheet may have kept a copy.
        if (sheet.IssuedById == request.AskedById) return DecisionResult.SamePerson;
        if (!request.TakesCodes || !await sheets.TakeAsync(sheet, code, request.Id, stop)) return await WrongAsync(request, stop);
        request.AgreeBySheet(sheet.Id, clock.GetUtcNow());
        return await TellAsync(request, "printed-code", stop);
    }

    internal async Task<DecisionResult> WithdrawAsync(ApprovalRequest request, CancellationToken stop)
    {
        if (request.StateAt(clock.GetUtcNow()) != ApprovalState.Waiting) return DecisionResult.NotWaiting;
        request.Withdraw(clock.GetUtcNow());
        audit.Add("withdrawn", "approval", request.Id.ToString());
        return await SaveAsync(stop);
    }

    private DecisionResult? Objection(ApprovalRequest request, Account by)
        => request.StateAt(clock.GetUtcNow()) != ApprovalState.Waiting ? DecisionResult.NotWaiting
            : by.Id == request.AskedById ? DecisionResult.SamePerson
            : MayDecide(request, by) ? null : DecisionResult.NotAllowed;

    private async Task<DecisionResult> TellAsync(ApprovalRequest request, string way, CancellationToken stop)
    {
        if (request.State == ApprovalState.Given) db.Publish(new ApprovalGiven(request.Id, request.Kind, request.Subject, request.AskedById));
        else db.Publish(new ApprovalRefused(request.Id, request.Kind, request.Subject, request.AskedById));
        var second = request.DecidedById?.ToString() ?? "sheet " + request.SheetId;
        audit.Add(request.State == ApprovalState.Given ? "approved" : "refused", "approval", request.Id.ToString(), $"{way} {second}");
        return await SaveAsync(stop);
    }

    private async Task<DecisionResult> WrongAsync(ApprovalRequest request, CancellationToken stop)
    {
        request.WrongCodes++;
        audit.Add("wrong-code", "approval", request.Id.ToString());
        var saved = await SaveAsync(stop);
        return saved == DecisionResult.Done ? DecisionResult.WrongCode : saved;
    }

    private async Task<DecisionResult> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return DecisionResult.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody decided in the same moment; theirs stands.
            return DecisionResult.NotWaiting;
        }
    }
}
