namespace Commonweal.Platform.Data;

/// <summary>Work that only one node does at a time; the numbers are those of PostgreSQL's advisory locks.</summary>
public enum OnlyOne
{
    /// <summary>Creating or upgrading the schema.</summary>
    Schema = 20261123,
    /// <summary>Sealing the audit trail.</summary>
    AuditSealer = 20261124,
    /// <summary>Looking whether a daily job is due.</summary>
    DailyJobs = 20261125,
    /// <summary>Taking up a job.</summary>
    TakingJobs = 20261126,
    /// <summary>Making parcels of dispatches.</summary>
    FillingDispatches = 20261127,
    /// <summary>Bringing in the scenarios a playbook starts with.</summary>
    StartingPlaybook = 20261128,
}
