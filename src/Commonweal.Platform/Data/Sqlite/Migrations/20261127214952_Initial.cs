using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Commonweal.Platform.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    roles = table.Column<string>(type: "TEXT", nullable: false),
                    department_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    left = table.Column<bool>(type: "INTEGER", nullable: false),
                    demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    sealed_email = table.Column<byte[]>(type: "BLOB", nullable: true),
                    last_code_step = table.Column<long>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "approval",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    permission = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    asked_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sheet_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    wrong_codes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approval", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audience_channel_count",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    channels = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audience_channel_count", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "audience_count",
                columns: table => new
                {
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audience_count", x => new { x.language, x.district_code });
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: true),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_anchor",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_anchor", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "campaign",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    aim = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    districts = table.Column<string>(type: "TEXT", nullable: false),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    places = table.Column<string>(type: "TEXT", nullable: false),
                    messages = table.Column<string>(type: "TEXT", nullable: false),
                    materials = table.Column<string>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    shows_total = table.Column<bool>(type: "INTEGER", nullable: false),
                    shows_mayor = table.Column<bool>(type: "INTEGER", nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "city",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    statement = table.Column<string>(type: "TEXT", nullable: false),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", nullable: false),
                    colour = table.Column<string>(type: "TEXT", nullable: false),
                    crest_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    emergency_number = table.Column<string>(type: "TEXT", nullable: false),
                    hours = table.Column<string>(type: "TEXT", nullable: false),
                    danger_text = table.Column<string>(type: "TEXT", nullable: false),
                    notice = table.Column<string>(type: "TEXT", nullable: false),
                    notice_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    free_days = table.Column<string>(type: "TEXT", nullable: false),
                    competences = table.Column<string>(type: "TEXT", nullable: false),
                    election_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    election_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    group_statistics = table.Column<bool>(type: "INTEGER", nullable: false),
                    first_month_done = table.Column<string>(type: "TEXT", nullable: false),
                    first_month_over = table.Column<bool>(type: "INTEGER", nullable: false),
                    awake_parts = table.Column<string>(type: "TEXT", nullable: false),
                    is_demonstration = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_city", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "city_upload",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_city_upload", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "closed_day",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closed_day", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "code_sheet",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    holder = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    issued_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_code_sheet", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "community",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    website = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    shown = table.Column<bool>(type: "INTEGER", nullable: false),
                    officer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    deputy_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    next_visit_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    sort_name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_community", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "concern_bulk_act",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    steps = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_concern_bulk_act", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "concern_counted",
                columns: table => new
                {
                    concern_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    cells = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_concern_counted", x => x.concern_id);
                });

            migrationBuilder.CreateTable(
                name: "concern_draft",
                columns: table => new
                {
                    place = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_concern_draft", x => x.place);
                });

            migrationBuilder.CreateTable(
                name: "concern_tally",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    cell = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    open = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_concern_tally", x => new { x.kind, x.cell, x.due_on });
                });

            migrationBuilder.CreateTable(
                name: "consultation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    entrance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    takes_statements = table.Column<bool>(type: "INTEGER", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    source_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    seed = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consultation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "daily_job",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_daily_job", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "delivery_worker",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    alive_until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_worker", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "department",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    acknowledge_days = table.Column<int>(type: "INTEGER", nullable: false),
                    answer_days = table.Column<int>(type: "INTEGER", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_department", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dispatch",
                columns: table => new
                {
                    no = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    medium = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    lane = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    segment = table.Column<string>(type: "TEXT", nullable: true),
                    is_filled = table.Column<bool>(type: "INTEGER", nullable: false),
                    filled = table.Column<int>(type: "INTEGER", nullable: false),
                    filled_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    not_before = table.Column<DateTime>(type: "TEXT", nullable: true),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispatch", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "district",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    outline = table.Column<string>(type: "TEXT", nullable: true),
                    retired = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_district", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "followed_commitment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seen = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_public = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_followed_commitment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fund_round",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    money = table.Column<decimal>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    districts = table.Column<string>(type: "TEXT", nullable: false),
                    who_may_propose = table.Column<string>(type: "TEXT", nullable: false),
                    who_may_vote = table.Column<string>(type: "TEXT", nullable: false),
                    challenges_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    proposals_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    feasibility_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    voting_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    voting_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    result_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    most_years = table.Column<int>(type: "INTEGER", nullable: false),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    ballots = table.Column<int>(type: "INTEGER", nullable: false),
                    last_number = table.Column<int>(type: "INTEGER", nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    most_choices = table.Column<int>(type: "INTEGER", nullable: true),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    left_over = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    increment = table.Column<decimal>(type: "TEXT", nullable: false),
                    ties = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by_code = table.Column<bool>(type: "INTEGER", nullable: false),
                    by_email = table.Column<bool>(type: "INTEGER", nullable: false),
                    counted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    spent = table.Column<decimal>(type: "TEXT", nullable: true),
                    share = table.Column<decimal>(type: "TEXT", nullable: true),
                    raises = table.Column<int>(type: "INTEGER", nullable: true),
                    imported_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    imported_frame = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_round", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hearing_count",
                columns: table => new
                {
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    hearings = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hearing_count", x => new { x.month, x.language, x.district_code });
                });

            migrationBuilder.CreateTable(
                name: "incident",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    scenario_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scenario_number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    is_exercise = table.Column<bool>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    opened_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    line = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    review_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reviewed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    happened = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "incident_figure",
                columns: table => new
                {
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    scenario_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_exercise = table.Column<bool>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident_figure", x => new { x.incident_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "insight_concern",
                columns: table => new
                {
                    concern_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    department_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    entry = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    judgement = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_insight_concern", x => x.concern_id);
                });

            migrationBuilder.CreateTable(
                name: "insight_concern_count",
                columns: table => new
                {
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    dimension = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    received = table.Column<long>(type: "INTEGER", nullable: false),
                    answered = table.Column<long>(type: "INTEGER", nullable: false),
                    in_time = table.Column<long>(type: "INTEGER", nullable: false),
                    judged_yes = table.Column<long>(type: "INTEGER", nullable: false),
                    judged_partly = table.Column<long>(type: "INTEGER", nullable: false),
                    judged_no = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_insight_concern_count", x => new { x.dimension, x.since, x.key });
                });

            migrationBuilder.CreateTable(
                name: "insight_open_count",
                columns: table => new
                {
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    department = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    open = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_insight_open_count", x => new { x.due_on, x.department });
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "job",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    parameters = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    done = table.Column<long>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    message = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    message_values = table.Column<string>(type: "TEXT", nullable: true),
                    cursor = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cancel_asked = table.Column<bool>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    last_failure = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "library_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    audience = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from_age = table.Column<int>(type: "INTEGER", nullable: true),
                    licence = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    credit = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    added_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_library_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    letter = table.Column<byte[]>(type: "BLOB", nullable: true),
                    once = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    not_before = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_failure = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meal_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    prompts = table.Column<string>(type: "TEXT", nullable: false),
                    backgrounds = table.Column<string>(type: "TEXT", nullable: false),
                    most_back = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    is_public = table.Column<bool>(type: "INTEGER", nullable: false),
                    seating_job_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meal_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meeting_charter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    intro = table.Column<string>(type: "TEXT", nullable: false),
                    in_force_from = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_charter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meeting_dialogue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    mediators = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_dialogue", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    is_exercise = table.Column<bool>(type: "INTEGER", nullable: false),
                    headline = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    outlets = table.Column<string>(type: "TEXT", nullable: false),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    districts = table.Column<string>(type: "TEXT", nullable: false),
                    is_urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    sign_link = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    audio_link = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    goes_out_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    useful_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    released_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    out_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    review_due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reviewed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on_news = table.Column<bool>(type: "INTEGER", nullable: false),
                    on_alert = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "messenger",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    public_role = table.Column<string>(type: "TEXT", nullable: false),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    email_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    email_lookup = table.Column<byte[]>(type: "BLOB", nullable: true),
                    phone_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    reach_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    protection = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    consented_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    consent_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    consent_taken_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    consent_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reminded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    link_lookup = table.Column<byte[]>(type: "BLOB", nullable: false),
                    link_sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messenger", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "news_topic",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    retired = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_news_topic", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "observation_category",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observation_category", x => new { x.source, x.code });
                });

            migrationBuilder.CreateTable(
                name: "observation_count",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    incidents = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observation_count", x => new { x.source, x.day, x.district_code, x.category });
                });

            migrationBuilder.CreateTable(
                name: "observation_record",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    record_hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observation_record", x => new { x.source, x.record_hash });
                });

            migrationBuilder.CreateTable(
                name: "observation_source",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    credit = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observation_source", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "open311_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    contact = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open311_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    @event = table.Column<string>(name: "event", type: "TEXT", maxLength: 100, nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    not_before = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_failure = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "paper_code_sheet",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    withdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_code_sheet", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "parcel_reference",
                columns: table => new
                {
                    reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    dispatch_no = table.Column<int>(type: "INTEGER", nullable: true),
                    no = table.Column<int>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    is_nobody_there = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parcel_reference", x => x.reference);
                });

            migrationBuilder.CreateTable(
                name: "playbook_edition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    changes = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    approval = table.Column<int>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_playbook_edition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "playbook_scenario",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    draft = table.Column<string>(type: "TEXT", nullable: false),
                    released_number = table.Column<int>(type: "INTEGER", nullable: true),
                    released_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_number = table.Column<int>(type: "INTEGER", nullable: false),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    retired = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_playbook_scenario", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "playbook_standing",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_playbook_standing", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "playbook_term",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    not_say = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    say = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_playbook_term", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recognition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    named = table.Column<string>(type: "TEXT", nullable: false),
                    unnamed = table.Column<string>(type: "TEXT", nullable: false),
                    email_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    email_lookup = table.Column<byte[]>(type: "BLOB", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answer_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    wording = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "resident_link",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    email = table.Column<byte[]>(type: "BLOB", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_resident_link", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "retention_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    announced_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    carry_out_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    carried_out_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rumour",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    likelihood = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    harm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    work_order = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    first_heard_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_heard_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    heard = table.Column<int>(type: "INTEGER", nullable: false),
                    districts = table.Column<int>(type: "INTEGER", nullable: false),
                    draft_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    days_to_answer = table.Column<int>(type: "INTEGER", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    publish_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    held_back = table.Column<bool>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    merged_into_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rumour", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rumour_move",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_merge = table.Column<bool>(type: "INTEGER", nullable: false),
                    hearings = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    undone_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rumour_move", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rumour_reach",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    hearings = table.Column<int>(type: "INTEGER", nullable: false),
                    districts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rumour_reach", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stored_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "subscriber",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    paused_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_reached = table.Column<bool>(type: "INTEGER", nullable: false),
                    since_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscriber", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tension_count",
                columns: table => new
                {
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    entries = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tension_count", x => new { x.month, x.district_code });
                });

            migrationBuilder.CreateTable(
                name: "translation_pair",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    source_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    target = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_translation_pair", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "vote_burst",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consultation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    statement = table.Column<int>(type: "INTEGER", nullable: false),
                    said = table.Column<short>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    seen = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vote_burst", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claim_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_account_passkey_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "concern_saved_filter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_concern_saved_filter", x => x.id);
                    table.ForeignKey(
                        name: "fk_concern_saved_filter_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "liaison_hours",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    shown = table.Column<bool>(type: "INTEGER", nullable: false),
                    hours = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    districts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_liaison_hours", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_liaison_hours_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "on_call_away",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    stand_in_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_on_call_away", x => x.id);
                    table.ForeignKey(
                        name: "fk_on_call_away_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_on_call_away_account_stand_in_id",
                        column: x => x.stand_in_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "on_call_person",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    hours = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_on_call_person", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_on_call_person_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "phone_key",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    last_step = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_phone_key", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_phone_key_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campaign_budget_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    planned = table.Column<decimal>(type: "TEXT", precision: 14, scale: 2, nullable: false),
                    spent = table.Column<decimal>(type: "TEXT", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_budget_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaign_budget_line_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campaign_partner",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    does = table.Column<string>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_partner", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaign_partner_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sheet_code",
                columns: table => new
                {
                    sheet_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    used_for = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sheet_code", x => new { x.sheet_id, x.number });
                    table.ForeignKey(
                        name: "fk_sheet_code_code_sheet_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "code_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "community_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    lookup = table.Column<byte[]>(type: "BLOB", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    revoked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_community_code", x => x.id);
                    table.ForeignKey(
                        name: "fk_community_code_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "community_language",
                columns: table => new
                {
                    community_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_community_language", x => new { x.community_id, x.language });
                    table.ForeignKey(
                        name: "fk_community_language_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "community_need",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_community_need", x => x.id);
                    table.ForeignKey(
                        name: "fk_community_need_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "community_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    city_signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    city_signed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    community_signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    community_signed_label = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_community_plan", x => x.id);
                    table.ForeignKey(
                        name: "fk_community_plan_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "community_voice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    speaks_for = table.Column<string>(type: "TEXT", nullable: false),
                    not_for = table.Column<string>(type: "TEXT", nullable: false),
                    own_words = table.Column<string>(type: "TEXT", nullable: false),
                    email_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    email_lookup = table.Column<byte[]>(type: "BLOB", nullable: true),
                    phone_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    consented_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    consent_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reminded_twice = table.Column<bool>(type: "INTEGER", nullable: false),
                    link_lookup = table.Column<byte[]>(type: "BLOB", nullable: false),
                    link_sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_community_voice", x => x.id);
                    table.ForeignKey(
                        name: "fk_community_voice_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked = table.Column<string>(type: "TEXT", nullable: true),
                    offered = table.Column<string>(type: "TEXT", nullable: true),
                    heard = table.Column<string>(type: "TEXT", nullable: true),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    label = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    awaits_since = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_entry_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_pledge",
                columns: table => new
                {
                    community_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    pledged_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_pledge", x => x.community_id);
                    table.ForeignKey(
                        name: "fk_contact_pledge_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consultation_asked_first",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    consultation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sheet_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    heard = table.Column<string>(type: "TEXT", nullable: false),
                    changed = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consultation_asked_first", x => x.id);
                    table.ForeignKey(
                        name: "fk_consultation_asked_first_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consultation_asked_first_consultation_consultation_id",
                        column: x => x.consultation_id,
                        principalTable: "consultation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consultation_participant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consultation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    contact_sealed = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consultation_participant", x => x.id);
                    table.ForeignKey(
                        name: "fk_consultation_participant_consultation_consultation_id",
                        column: x => x.consultation_id,
                        principalTable: "consultation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consultation_result",
                columns: table => new
                {
                    consultation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    participants = table.Column<int>(type: "INTEGER", nullable: false),
                    votes = table.Column<int>(type: "INTEGER", nullable: false),
                    input_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    is_final = table.Column<bool>(type: "INTEGER", nullable: false),
                    shown = table.Column<string>(type: "TEXT", nullable: false),
                    priorities = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consultation_result", x => x.consultation_id);
                    table.ForeignKey(
                        name: "fk_consultation_result_consultation_consultation_id",
                        column: x => x.consultation_id,
                        principalTable: "consultation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    consultation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    refused = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    added_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    appeal = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    refused_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    appeal_heard = table.Column<bool>(type: "INTEGER", nullable: false),
                    waits = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statement", x => x.id);
                    table.ForeignKey(
                        name: "fk_statement_consultation_consultation_id",
                        column: x => x.consultation_id,
                        principalTable: "consultation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "absence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cover_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    pause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    department_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_absence", x => x.id);
                    table.ForeignKey(
                        name: "fk_absence_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_absence_account_cover_id",
                        column: x => x.cover_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_absence_department_department_id",
                        column: x => x.department_id,
                        principalTable: "department",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    said_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    first_due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    department_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    post = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    is_public = table.Column<bool>(type: "INTEGER", nullable: false),
                    to_everybody = table.Column<bool>(type: "INTEGER", nullable: false),
                    only_community_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    named = table.Column<int>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    city_word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kept_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    say_kept = table.Column<int>(type: "INTEGER", nullable: false),
                    say_broken = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    steps = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitment", x => x.id);
                    table.ForeignKey(
                        name: "fk_commitment_department_department_id",
                        column: x => x.department_id,
                        principalTable: "department",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "objective",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    indicators = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    origin = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    department_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    post = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    is_public = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objective", x => x.id);
                    table.ForeignKey(
                        name: "fk_objective_department_department_id",
                        column: x => x.department_id,
                        principalTable: "department",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "topic",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    hint = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    department_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    acknowledge_days = table.Column<int>(type: "INTEGER", nullable: true),
                    answer_days = table.Column<int>(type: "INTEGER", nullable: true),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    retired = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_topic", x => x.id);
                    table.ForeignKey(
                        name: "fk_topic_department_department_id",
                        column: x => x.department_id,
                        principalTable: "department",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dispatch_count",
                columns: table => new
                {
                    dispatch_no = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    parcels = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispatch_count", x => new { x.dispatch_no, x.language, x.state });
                    table.ForeignKey(
                        name: "fk_dispatch_count_dispatch_dispatch_no",
                        column: x => x.dispatch_no,
                        principalTable: "dispatch",
                        principalColumn: "no",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dispatch_text",
                columns: table => new
                {
                    dispatch_no = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    html = table.Column<string>(type: "TEXT", nullable: true),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    first_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispatch_text", x => new { x.dispatch_no, x.language });
                    table.ForeignKey(
                        name: "fk_dispatch_text_dispatch_dispatch_no",
                        column: x => x.dispatch_no,
                        principalTable: "dispatch",
                        principalColumn: "no",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "parcel",
                columns: table => new
                {
                    dispatch_no = table.Column<int>(type: "INTEGER", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    address_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    not_before = table.Column<DateTime>(type: "TEXT", nullable: true),
                    may_repeat = table.Column<bool>(type: "INTEGER", nullable: false),
                    worker = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parcel", x => new { x.dispatch_no, x.no });
                    table.ForeignKey(
                        name: "fk_parcel_dispatch_dispatch_no",
                        column: x => x.dispatch_no,
                        principalTable: "dispatch",
                        principalColumn: "no",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "barrier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_barrier", x => x.id);
                    table.ForeignKey(
                        name: "fk_barrier_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_barrier_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "campaign_day",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    where = table.Column<string>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_day", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaign_day_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_campaign_day_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "community_district",
                columns: table => new
                {
                    community_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_community_district", x => new { x.community_id, x.district_code });
                    table.ForeignKey(
                        name: "fk_community_district_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_community_district_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "population",
                columns: table => new
                {
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_population", x => new { x.district_code, x.group });
                    table.ForeignKey(
                        name: "fk_population_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reach_place",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    how = table.Column<string>(type: "TEXT", nullable: false),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    reached = table.Column<int>(type: "INTEGER", nullable: false),
                    estimated_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reach_place", x => x.id);
                    table.ForeignKey(
                        name: "fk_reach_place_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tension",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    happened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    certainty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    actions = table.Column<int>(type: "INTEGER", nullable: false),
                    next_action_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tension", x => x.id);
                    table.ForeignKey(
                        name: "fk_tension_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "way_to_help",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    times = table.Column<string>(type: "TEXT", nullable: false),
                    in_return = table.Column<string>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    keeper_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    taken = table.Column<int>(type: "INTEGER", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    refusal = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_way_to_help", x => x.id);
                    table.ForeignKey(
                        name: "fk_way_to_help_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_way_to_help_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fund_ballot",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    vote = table.Column<string>(type: "TEXT", nullable: false),
                    points = table.Column<string>(type: "TEXT", nullable: true),
                    imported = table.Column<string>(type: "TEXT", nullable: true),
                    mixed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_ballot", x => x.id);
                    table.ForeignKey(
                        name: "fk_fund_ballot_fund_round_round_id",
                        column: x => x.round_id,
                        principalTable: "fund_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fund_challenge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    origin = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    stand = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_public = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_challenge", x => x.id);
                    table.ForeignKey(
                        name: "fk_fund_challenge_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_fund_challenge_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fund_challenge_fund_round_round_id",
                        column: x => x.round_id,
                        principalTable: "fund_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_counted_ballot",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    mixed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_counted_ballot", x => x.id);
                    table.ForeignKey(
                        name: "fk_fund_counted_ballot_fund_round_round_id",
                        column: x => x.round_id,
                        principalTable: "fund_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_paper_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ending = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    by_account = table.Column<Guid>(type: "TEXT", nullable: false),
                    vote = table.Column<string>(type: "TEXT", nullable: false),
                    points = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_paper_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_fund_paper_entry_fund_round_round_id",
                        column: x => x.round_id,
                        principalTable: "fund_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_voter_mark",
                columns: table => new
                {
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    voter = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_voter_mark", x => new { x.round_id, x.voter });
                    table.ForeignKey(
                        name: "fk_fund_voter_mark_fund_round_round_id",
                        column: x => x.round_id,
                        principalTable: "fund_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "anniversary",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    post = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    weeks_ahead = table.Column<int>(type: "INTEGER", nullable: false),
                    plan = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    concerned = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    wish = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    prepared_for = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_anniversary", x => x.id);
                    table.ForeignKey(
                        name: "fk_anniversary_incident_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "care",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_whom = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    deputy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    opened_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care", x => x.id);
                    table.ForeignKey(
                        name: "fk_care_incident_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_call_branch",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    is_concerned = table.Column<bool>(type: "INTEGER", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident_call_branch", x => x.id);
                    table.ForeignKey(
                        name: "fk_incident_call_branch_incident_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_entry",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident_entry", x => x.no);
                    table.ForeignKey(
                        name: "fk_incident_entry_incident_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_fact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    noted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident_fact", x => x.id);
                    table.ForeignKey(
                        name: "fk_incident_fact_incident_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_lesson",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    noted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    in_playbook_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident_lesson", x => x.id);
                    table.ForeignKey(
                        name: "fk_incident_lesson_incident_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_statement",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_mayor = table.Column<bool>(type: "INTEGER", nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident_statement", x => x.message_id);
                    table.ForeignKey(
                        name: "fk_incident_statement_incident_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    post = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_by_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident_task", x => x.id);
                    table.ForeignKey(
                        name: "fk_incident_task_incident_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "solidarity_act",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    where = table.Column<string>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    shows_mayor = table.Column<bool>(type: "INTEGER", nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_solidarity_act", x => x.id);
                    table.ForeignKey(
                        name: "fk_solidarity_act_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_solidarity_act_incident_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "meal_background",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meal_background", x => x.id);
                    table.ForeignKey(
                        name: "fk_meal_background_meal_series_series_id",
                        column: x => x.series_id,
                        principalTable: "meal_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meal_guest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    once = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contact_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    by_email = table.Column<bool>(type: "INTEGER", nullable: false),
                    needs_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    speaks = table.Column<string>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    age = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    adults = table.Column<int>(type: "INTEGER", nullable: false),
                    children = table.Column<int>(type: "INTEGER", nullable: false),
                    link_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    gone = table.Column<bool>(type: "INTEGER", nullable: false),
                    signed_up_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    receipt_lookup = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    receipt_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meal_guest", x => x.id);
                    table.ForeignKey(
                        name: "fk_meal_guest_meal_series_series_id",
                        column: x => x.series_id,
                        principalTable: "meal_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meal_host",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    once = table.Column<Guid>(type: "TEXT", nullable: false),
                    name_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contact_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_email = table.Column<bool>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    speaks = table.Column<string>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    trained_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    kit_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    offered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    receipt_lookup = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    receipt_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meal_host", x => x.id);
                    table.ForeignKey(
                        name: "fk_meal_host_meal_series_series_id",
                        column: x => x.series_id,
                        principalTable: "meal_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meal_round",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    step_free = table.Column<bool>(type: "INTEGER", nullable: false),
                    group_tables = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    taken = table.Column<int>(type: "INTEGER", nullable: false),
                    groups_taken = table.Column<int>(type: "INTEGER", nullable: false),
                    last_number = table.Column<int>(type: "INTEGER", nullable: false),
                    seed = table.Column<int>(type: "INTEGER", nullable: true),
                    seated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    came = table.Column<int>(type: "INTEGER", nullable: false),
                    met_new = table.Column<int>(type: "INTEGER", nullable: false),
                    tables_held = table.Column<int>(type: "INTEGER", nullable: false),
                    spoken = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meal_round", x => x.id);
                    table.ForeignKey(
                        name: "fk_meal_round_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meal_round_meal_series_series_id",
                        column: x => x.series_id,
                        principalTable: "meal_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_charter_point",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    charter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    effect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    promise = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_charter_point", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_charter_point_meeting_charter_charter_id",
                        column: x => x.charter_id,
                        principalTable: "meeting_charter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_dialogue_track",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    dialogue_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    invited = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_dialogue_track", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_dialogue_track_meeting_dialogue_dialogue_id",
                        column: x => x.dialogue_id,
                        principalTable: "meeting_dialogue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    chair = table.Column<string>(type: "TEXT", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    slot_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    dialogue_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    track = table.Column<int>(type: "INTEGER", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: false),
                    made_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_series", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_series_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_series_meeting_dialogue_dialogue_id",
                        column: x => x.dialogue_id,
                        principalTable: "meeting_dialogue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "message_handed",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_handed", x => x.message_id);
                    table.ForeignKey(
                        name: "fk_message_handed_message_message_id",
                        column: x => x.message_id,
                        principalTable: "message",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "phone_in",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    message_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    station = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answering = table.Column<string>(type: "TEXT", nullable: false),
                    interpreted = table.Column<string>(type: "TEXT", nullable: false),
                    questions = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_phone_in", x => x.id);
                    table.ForeignKey(
                        name: "fk_phone_in_message_message_id",
                        column: x => x.message_id,
                        principalTable: "message",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "messenger_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    messenger_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    thanked_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messenger_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_messenger_request_messenger_messenger_id",
                        column: x => x.messenger_id,
                        principalTable: "messenger",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "paper_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sheet_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lookup = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    used_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_code", x => x.id);
                    table.ForeignKey(
                        name: "fk_paper_code_paper_code_sheet_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "paper_code_sheet",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "playbook_release",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    scenario_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    changes = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    approval = table.Column<int>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_playbook_release", x => x.id);
                    table.ForeignKey(
                        name: "fk_playbook_release_playbook_scenario_scenario_id",
                        column: x => x.scenario_id,
                        principalTable: "playbook_scenario",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "retention_line",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data_class = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ended_before = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    announced = table.Column<long>(type: "INTEGER", nullable: false),
                    cleared = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_line", x => new { x.plan_id, x.data_class });
                    table.ForeignKey(
                        name: "fk_retention_line_retention_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "retention_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rumour_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    rumour_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    finding = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    headline = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    unknown = table.Column<string>(type: "TEXT", nullable: false),
                    look_again_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_about_facts = table.Column<bool>(type: "INTEGER", nullable: false),
                    written_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reviewed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    review_note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rumour_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_rumour_answer_rumour_rumour_id",
                        column: x => x.rumour_id,
                        principalTable: "rumour",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rumour_count",
                columns: table => new
                {
                    rumour_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    hearings = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rumour_count", x => new { x.rumour_id, x.language, x.district_code });
                    table.ForeignKey(
                        name: "fk_rumour_count_rumour_rumour_id",
                        column: x => x.rumour_id,
                        principalTable: "rumour",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rumour_hearing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rumour_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    spread = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    heard_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    email_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    waits = table.Column<bool>(type: "INTEGER", nullable: false),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    move_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rumour_hearing", x => x.id);
                    table.ForeignKey(
                        name: "fk_rumour_hearing_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rumour_hearing_rumour_rumour_id",
                        column: x => x.rumour_id,
                        principalTable: "rumour",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "rumour_source",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    rumour_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    said = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rumour_source", x => x.id);
                    table.ForeignKey(
                        name: "fk_rumour_source_rumour_rumour_id",
                        column: x => x.rumour_id,
                        principalTable: "rumour",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campaign_work",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    where = table.Column<string>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    artist = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    artist_consent = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    artist_consent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    picture_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    picture_alt = table.Column<string>(type: "TEXT", nullable: false),
                    shows_mayor = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_work", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaign_work_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_campaign_work_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_campaign_work_stored_file_picture_id",
                        column: x => x.picture_id,
                        principalTable: "stored_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "library_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    stored_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_library_file", x => x.id);
                    table.ForeignKey(
                        name: "fk_library_file_library_item_item_id",
                        column: x => x.item_id,
                        principalTable: "library_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_library_file_stored_file_stored_id",
                        column: x => x.stored_id,
                        principalTable: "stored_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subscriber_channel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    subscriber_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    address_lookup = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    address_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    consent = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    consent_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    consent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    proven_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    asked = table.Column<int>(type: "INTEGER", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscriber_channel", x => x.id);
                    table.ForeignKey(
                        name: "fk_subscriber_channel_subscriber_subscriber_id",
                        column: x => x.subscriber_id,
                        principalTable: "subscriber",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subscriber_district",
                columns: table => new
                {
                    subscriber_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscriber_district", x => new { x.district_code, x.subscriber_id });
                    table.ForeignKey(
                        name: "fk_subscriber_district_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_subscriber_district_subscriber_subscriber_id",
                        column: x => x.subscriber_id,
                        principalTable: "subscriber",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subscriber_topic",
                columns: table => new
                {
                    subscriber_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscriber_topic", x => new { x.topic_id, x.subscriber_id });
                    table.ForeignKey(
                        name: "fk_subscriber_topic_news_topic_topic_id",
                        column: x => x.topic_id,
                        principalTable: "news_topic",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_subscriber_topic_subscriber_subscriber_id",
                        column: x => x.subscriber_id,
                        principalTable: "subscriber",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_word",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    corrects = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    label = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_word", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_word_contact_entry_entry_id",
                        column: x => x.entry_id,
                        principalTable: "contact_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statement_vote",
                columns: table => new
                {
                    participant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    statement = table.Column<int>(type: "INTEGER", nullable: false),
                    said = table.Column<short>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statement_vote", x => new { x.participant_id, x.statement });
                    table.ForeignKey(
                        name: "fk_statement_vote_consultation_participant_participant_id",
                        column: x => x.participant_id,
                        principalTable: "consultation_participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statement_fate",
                columns: table => new
                {
                    became_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    consultation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    statement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    became_version = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_public = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statement_fate", x => x.became_id);
                    table.ForeignKey(
                        name: "fk_statement_fate_statement_statement_id",
                        column: x => x.statement_id,
                        principalTable: "statement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitment_reminder",
                columns: table => new
                {
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitment_reminder", x => new { x.commitment_id, x.due_on, x.stage });
                    table.ForeignKey(
                        name: "fk_commitment_reminder_commitment_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitment_step",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    picture_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    shows_mayor = table.Column<bool>(type: "INTEGER", nullable: false),
                    due_before = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_after = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    what_before = table.Column<string>(type: "TEXT", nullable: true),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitment_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_commitment_step_commitment_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitment_step_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitment_to",
                columns: table => new
                {
                    commitment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    word_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitment_to", x => new { x.commitment_id, x.community_id });
                    table.ForeignKey(
                        name: "fk_commitment_to_commitment_commitment_id",
                        column: x => x.commitment_id,
                        principalTable: "commitment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitment_to_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answer_template",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    retired = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_template", x => x.id);
                    table.ForeignKey(
                        name: "fk_answer_template_topic_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topic",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "concern",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    entry = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    entered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    contact = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    contact_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    contact_lookup = table.Column<byte[]>(type: "BLOB", nullable: true),
                    name_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    name_shown = table.Column<bool>(type: "INTEGER", nullable: false),
                    receipt_lookup = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    receipt_key = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    department_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at_ombud = table.Column<bool>(type: "INTEGER", nullable: false),
                    passed_on_from = table.Column<Guid>(type: "TEXT", nullable: true),
                    assignee_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    joined_to_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    acknowledge_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    acknowledged_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    finished_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_because = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    judgement = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_concern", x => x.id);
                    table.ForeignKey(
                        name: "fk_concern_department_department_id",
                        column: x => x.department_id,
                        principalTable: "department",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_concern_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_concern_topic_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topic",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "barrier_commitment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    barrier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    heard = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_public = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_barrier_commitment", x => x.id);
                    table.ForeignKey(
                        name: "fk_barrier_commitment_barrier_barrier_id",
                        column: x => x.barrier_id,
                        principalTable: "barrier",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campaign_handout",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    copies = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaign_handout", x => x.id);
                    table.ForeignKey(
                        name: "fk_campaign_handout_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_campaign_handout_reach_place_place_id",
                        column: x => x.place_id,
                        principalTable: "reach_place",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tension_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    tension_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tension_action", x => x.id);
                    table.ForeignKey(
                        name: "fk_tension_action_tension_tension_id",
                        column: x => x.tension_id,
                        principalTable: "tension",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tension_partner",
                columns: table => new
                {
                    tension_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    community_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tension_partner", x => new { x.tension_id, x.community_id });
                    table.ForeignKey(
                        name: "fk_tension_partner_community_community_id",
                        column: x => x.community_id,
                        principalTable: "community",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_tension_partner_tension_tension_id",
                        column: x => x.tension_id,
                        principalTable: "tension",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tension_renewal",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    tension_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tension_renewal", x => x.id);
                    table.ForeignKey(
                        name: "fk_tension_renewal_tension_tension_id",
                        column: x => x.tension_id,
                        principalTable: "tension",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "help_offer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    way_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    once = table.Column<Guid>(type: "TEXT", nullable: false),
                    name_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contact_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_email = table.Column<bool>(type: "INTEGER", nullable: false),
                    words_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    speaks = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answer_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    offered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    receipt_lookup = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    receipt_key = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_help_offer", x => x.id);
                    table.ForeignKey(
                        name: "fk_help_offer_way_to_help_way_id",
                        column: x => x.way_id,
                        principalTable: "way_to_help",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fund_proposal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    cost = table.Column<decimal>(type: "TEXT", nullable: true),
                    cost_note = table.Column<string>(type: "TEXT", nullable: false),
                    challenge_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    joined_to_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    feasibility = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    feasibility_reason = table.Column<string>(type: "TEXT", nullable: false),
                    department_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    proposer_answer = table.Column<string>(type: "TEXT", nullable: true),
                    votes = table.Column<decimal>(type: "TEXT", nullable: true),
                    funding = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    funded_as = table.Column<int>(type: "INTEGER", nullable: true),
                    account = table.Column<string>(type: "TEXT", nullable: true),
                    imported_fields = table.Column<string>(type: "TEXT", nullable: true),
                    selected_then = table.Column<bool>(type: "INTEGER", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outcome_words = table.Column<string>(type: "TEXT", nullable: false),
                    outcome_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    receipt_lookup = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    contact_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    led_by_affected = table.Column<bool>(type: "INTEGER", nullable: true),
                    serves = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    grant = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    years = table.Column<int>(type: "INTEGER", nullable: false),
                    harm_what = table.Column<string>(type: "TEXT", nullable: true),
                    harm_who = table.Column<string>(type: "TEXT", nullable: true),
                    harm_care = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_proposal", x => x.id);
                    table.ForeignKey(
                        name: "fk_fund_proposal_department_department_id",
                        column: x => x.department_id,
                        principalTable: "department",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fund_proposal_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fund_proposal_fund_challenge_challenge_id",
                        column: x => x.challenge_id,
                        principalTable: "fund_challenge",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_fund_proposal_fund_proposal_joined_to_id",
                        column: x => x.joined_to_id,
                        principalTable: "fund_proposal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_fund_proposal_fund_round_round_id",
                        column: x => x.round_id,
                        principalTable: "fund_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "care_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    care_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    offered_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    asked_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    word_sealed = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_care_step_care_care_id",
                        column: x => x.care_id,
                        principalTable: "care",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_call_attempt",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    branch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_reached = table.Column<bool>(type: "INTEGER", nullable: false),
                    needs_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident_call_attempt", x => x.id);
                    table.ForeignKey(
                        name: "fk_incident_call_attempt_incident_call_branch_branch_id",
                        column: x => x.branch_id,
                        principalTable: "incident_call_branch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_call_contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    branch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reach_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident_call_contact", x => x.id);
                    table.ForeignKey(
                        name: "fk_incident_call_contact_incident_call_branch_branch_id",
                        column: x => x.branch_id,
                        principalTable: "incident_call_branch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_fact_move",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    fact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    to = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident_fact_move", x => x.no);
                    table.ForeignKey(
                        name: "fk_incident_fact_move_incident_fact_fact_id",
                        column: x => x.fact_id,
                        principalTable: "incident_fact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meal_pair",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    one_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    apart = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meal_pair", x => x.id);
                    table.ForeignKey(
                        name: "fk_meal_pair_meal_guest_one_id",
                        column: x => x.one_id,
                        principalTable: "meal_guest",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meal_pair_meal_guest_other_id",
                        column: x => x.other_id,
                        principalTable: "meal_guest",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meal_pair_meal_series_series_id",
                        column: x => x.series_id,
                        principalTable: "meal_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meal_claim",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    host_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meal_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_meal_claim_meal_host_host_id",
                        column: x => x.host_id,
                        principalTable: "meal_host",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meal_claim_meal_round_round_id",
                        column: x => x.round_id,
                        principalTable: "meal_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meal_feedback",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    met_new = table.Column<bool>(type: "INTEGER", nullable: false),
                    felt_welcome = table.Column<bool>(type: "INTEGER", nullable: false),
                    comes_again = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    may_be_shown = table.Column<bool>(type: "INTEGER", nullable: false),
                    released = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meal_feedback", x => x.id);
                    table.ForeignKey(
                        name: "fk_meal_feedback_meal_round_round_id",
                        column: x => x.round_id,
                        principalTable: "meal_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meal_table",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    host_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    open = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meal_table", x => x.id);
                    table.ForeignKey(
                        name: "fk_meal_table_meal_host_host_id",
                        column: x => x.host_id,
                        principalTable: "meal_host",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_meal_table_meal_round_round_id",
                        column: x => x.round_id,
                        principalTable: "meal_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    planned_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    chair = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    slot_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    dialogue_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    track = table.Column<int>(type: "INTEGER", nullable: true),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    stands_alone = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_district_district_code",
                        column: x => x.district_code,
                        principalTable: "district",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_meeting_dialogue_dialogue_id",
                        column: x => x.dialogue_id,
                        principalTable: "meeting_dialogue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_meeting_series_series_id",
                        column: x => x.series_id,
                        principalTable: "meeting_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "phone_in_call",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    phone_in_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    became = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_phone_in_call", x => x.no);
                    table.ForeignKey(
                        name: "fk_phone_in_call_phone_in_phone_in_id",
                        column: x => x.phone_in_id,
                        principalTable: "phone_in",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rumour_moved_hearing",
                columns: table => new
                {
                    move_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hearing_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rumour_moved_hearing", x => new { x.move_id, x.hearing_id });
                    table.ForeignKey(
                        name: "fk_rumour_moved_hearing_rumour_hearing_hearing_id",
                        column: x => x.hearing_id,
                        principalTable: "rumour_hearing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_rumour_moved_hearing_rumour_move_move_id",
                        column: x => x.move_id,
                        principalTable: "rumour_move",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "library_count",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    taken = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_library_count", x => new { x.file_id, x.day });
                    table.ForeignKey(
                        name: "fk_library_count_library_file_file_id",
                        column: x => x.file_id,
                        principalTable: "library_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "concern_letter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    concern_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    message_id = table.Column<long>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_done = table.Column<bool>(type: "INTEGER", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_concern_letter", x => x.id);
                    table.ForeignKey(
                        name: "fk_concern_letter_concern_concern_id",
                        column: x => x.concern_id,
                        principalTable: "concern",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "concern_message",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    concern_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_concern_message", x => x.id);
                    table.ForeignKey(
                        name: "fk_concern_message_concern_concern_id",
                        column: x => x.concern_id,
                        principalTable: "concern",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "concern_picture",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    concern_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    preview_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    may_be_shown = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_concern_picture", x => x.id);
                    table.ForeignKey(
                        name: "fk_concern_picture_concern_concern_id",
                        column: x => x.concern_id,
                        principalTable: "concern",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "open311_filing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    concern_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open311_filing", x => x.id);
                    table.ForeignKey(
                        name: "fk_open311_filing_concern_concern_id",
                        column: x => x.concern_id,
                        principalTable: "concern",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_open311_filing_open311_key_key_id",
                        column: x => x.key_id,
                        principalTable: "open311_key",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "published_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    concern_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    district_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    you_said = table.Column<string>(type: "TEXT", nullable: false),
                    we_did = table.Column<string>(type: "TEXT", nullable: false),
                    picture_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_published_answer_concern_concern_id",
                        column: x => x.concern_id,
                        principalTable: "concern",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_agreement",
                columns: table => new
                {
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_agreement", x => x.proposal_id);
                    table.ForeignKey(
                        name: "fk_fund_agreement_fund_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "fund_proposal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_grant_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    lookup = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    revoked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_grant_code", x => x.id);
                    table.ForeignKey(
                        name: "fk_fund_grant_code_fund_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "fund_proposal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_instalment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    after_report = table.Column<bool>(type: "INTEGER", nullable: false),
                    report = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    report_language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_instalment", x => x.id);
                    table.ForeignKey(
                        name: "fk_fund_instalment_fund_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "fund_proposal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fund_join_offer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    into_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_agrees = table.Column<bool>(type: "INTEGER", nullable: true),
                    into_agrees = table.Column<bool>(type: "INTEGER", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fund_join_offer", x => x.id);
                    table.ForeignKey(
                        name: "fk_fund_join_offer_fund_proposal_into_id",
                        column: x => x.into_id,
                        principalTable: "fund_proposal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_fund_join_offer_fund_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "fund_proposal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "care_step_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    care_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_before = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_after = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    post_before = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    post_after = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    reason_sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_step_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_care_step_change_care_step_step_id",
                        column: x => x.step_id,
                        principalTable: "care_step",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meal_seat",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    guest_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    is_group = table.Column<bool>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    table_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    feedback_given = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meal_seat", x => x.id);
                    table.ForeignKey(
                        name: "fk_meal_seat_meal_guest_guest_id",
                        column: x => x.guest_id,
                        principalTable: "meal_guest",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meal_seat_meal_round_round_id",
                        column: x => x.round_id,
                        principalTable: "meal_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_meal_seat_meal_table_table_id",
                        column: x => x.table_id,
                        principalTable: "meal_table",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "committee_advice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_advice", x => x.id);
                    table.ForeignKey(
                        name: "fk_committee_advice_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_agenda_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    effect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_agenda_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_agenda_item_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_question",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    voices = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    refused_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    appeal = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    appealed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    appeal_decided = table.Column<bool>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_question", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_question_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_registration",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slot = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    needs = table.Column<string>(type: "TEXT", nullable: false),
                    interpreter_language = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    email_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    email_lookup = table.Column<byte[]>(type: "BLOB", nullable: true),
                    name_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ticket_sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ticket_lookup = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    receipt_lookup = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    by_desk = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_registration", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_registration_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_seats",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slot = table.Column<int>(type: "INTEGER", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    asked = table.Column<int>(type: "INTEGER", nullable: false),
                    taken = table.Column<int>(type: "INTEGER", nullable: false),
                    waiting = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_seats", x => new { x.meeting_id, x.slot });
                    table.ForeignKey(
                        name: "fk_meeting_seats_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "minutes_draft",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    decisions = table.Column<string>(type: "TEXT", nullable: false),
                    attended = table.Column<int>(type: "INTEGER", nullable: true),
                    grew_up_here = table.Column<int>(type: "INTEGER", nullable: true),
                    from_elsewhere = table.Column<int>(type: "INTEGER", nullable: true),
                    from_abroad = table.Column<int>(type: "INTEGER", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes_draft", x => x.meeting_id);
                    table.ForeignKey(
                        name: "fk_minutes_draft_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "minutes_edition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    decisions = table.Column<string>(type: "TEXT", nullable: false),
                    attended = table.Column<int>(type: "INTEGER", nullable: true),
                    grew_up_here = table.Column<int>(type: "INTEGER", nullable: true),
                    from_elsewhere = table.Column<int>(type: "INTEGER", nullable: true),
                    from_abroad = table.Column<int>(type: "INTEGER", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes_edition", x => x.id);
                    table.ForeignKey(
                        name: "fk_minutes_edition_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "speaking_round",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    minutes_each = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes_in_all = table.Column<int>(type: "INTEGER", nullable: false),
                    last_place = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_speaking_round", x => x.meeting_id);
                    table.ForeignKey(
                        name: "fk_speaking_round_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "walk_in_queue",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_number = table.Column<int>(type: "INTEGER", nullable: false),
                    most_numbers = table.Column<int>(type: "INTEGER", nullable: false),
                    door_word = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_walk_in_queue", x => x.meeting_id);
                    table.ForeignKey(
                        name: "fk_walk_in_queue_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_question_step",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    question_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_question_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_meeting_question_step_meeting_question_question_id",
                        column: x => x.question_id,
                        principalTable: "meeting_question",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_question_voice",
                columns: table => new
                {
                    question_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    voice = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_question_voice", x => new { x.question_id, x.voice });
                    table.ForeignKey(
                        name: "fk_meeting_question_voice_meeting_question_question_id",
                        column: x => x.question_id,
                        principalTable: "meeting_question",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "speaking_side",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    seconds = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_speaking_side", x => x.id);
                    table.ForeignKey(
                        name: "fk_speaking_side_speaking_round_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "speaking_round",
                        principalColumn: "meeting_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "walk_in_desk",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    notes_read_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    closed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_walk_in_desk", x => x.id);
                    table.ForeignKey(
                        name: "fk_walk_in_desk_walk_in_queue_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "walk_in_queue",
                        principalColumn: "meeting_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "speaker_sign_up",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    side_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    email_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    need_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    about_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_speaker_sign_up", x => x.id);
                    table.ForeignKey(
                        name: "fk_speaker_sign_up_speaking_round_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "speaking_round",
                        principalColumn: "meeting_id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_speaker_sign_up_speaking_side_side_id",
                        column: x => x.side_id,
                        principalTable: "speaking_side",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "conversation_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    desk_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words_sealed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    promise = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversation_note", x => x.id);
                    table.ForeignKey(
                        name: "fk_conversation_note_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_conversation_note_walk_in_desk_desk_id",
                        column: x => x.desk_id,
                        principalTable: "walk_in_desk",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "walk_in_ticket",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    desk_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    called_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    calls = table.Column<int>(type: "INTEGER", nullable: false),
                    seconds = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_walk_in_ticket", x => x.id);
                    table.ForeignKey(
                        name: "fk_walk_in_ticket_walk_in_desk_desk_id",
                        column: x => x.desk_id,
                        principalTable: "walk_in_desk",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_walk_in_ticket_walk_in_queue_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "walk_in_queue",
                        principalColumn: "meeting_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_absence_account_id",
                table: "absence",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_absence_cover_id",
                table: "absence",
                column: "cover_id");

            migrationBuilder.CreateIndex(
                name: "ix_absence_department_id",
                table: "absence",
                column: "department_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "account",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_claim_user_id",
                table: "account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_login_user_id",
                table: "account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_passkey_user_id",
                table: "account_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_anniversary_incident_id",
                table: "anniversary",
                column: "incident_id");

            migrationBuilder.CreateIndex(
                name: "ix_anniversary_post",
                table: "anniversary",
                column: "post");

            migrationBuilder.CreateIndex(
                name: "ix_anniversary_published_on",
                table: "anniversary",
                column: "published_on");

            migrationBuilder.CreateIndex(
                name: "ix_answer_template_topic_id",
                table: "answer_template",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "ix_approval_asked_by_id_number",
                table: "approval",
                columns: new[] { "asked_by_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_approval_kind_subject",
                table: "approval",
                columns: new[] { "kind", "subject" });

            migrationBuilder.CreateIndex(
                name: "ix_approval_number",
                table: "approval",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_approval_state_until",
                table: "approval",
                columns: new[] { "state", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_actor_id",
                table: "audit",
                columns: new[] { "actor", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_number",
                table: "audit",
                column: "number",
                unique: true,
                filter: "number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_subject_kind_subject_id",
                table: "audit",
                columns: new[] { "subject_kind", "subject", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_unsealed",
                table: "audit",
                column: "id",
                filter: "number IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_barrier_community_id_on",
                table: "barrier",
                columns: new[] { "community_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_barrier_district_code",
                table: "barrier",
                column: "district_code");

            migrationBuilder.CreateIndex(
                name: "ix_barrier_state_on_id",
                table: "barrier",
                columns: new[] { "state", "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_barrier_commitment_barrier_id",
                table: "barrier_commitment",
                column: "barrier_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaign_slug",
                table: "campaign",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_campaign_until_id",
                table: "campaign",
                columns: new[] { "until", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_campaign_budget_line_campaign_id",
                table: "campaign_budget_line",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaign_day_campaign_id_day",
                table: "campaign_day",
                columns: new[] { "campaign_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_campaign_day_district_code",
                table: "campaign_day",
                column: "district_code");

            migrationBuilder.CreateIndex(
                name: "ix_campaign_handout_campaign_id_day",
                table: "campaign_handout",
                columns: new[] { "campaign_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_campaign_handout_place_id",
                table: "campaign_handout",
                column: "place_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaign_partner_campaign_id",
                table: "campaign_partner",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaign_work_campaign_id_number",
                table: "campaign_work",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_campaign_work_district_code",
                table: "campaign_work",
                column: "district_code");

            migrationBuilder.CreateIndex(
                name: "ix_campaign_work_picture_id",
                table: "campaign_work",
                column: "picture_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_ended_on_started_on_id",
                table: "care",
                columns: new[] { "ended_on", "started_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_care_incident_id",
                table: "care",
                column: "incident_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_step_care_id_due_on",
                table: "care_step",
                columns: new[] { "care_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_care_step_state_due_on",
                table: "care_step",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_care_step_change_care_id",
                table: "care_step_change",
                column: "care_id");

            migrationBuilder.CreateIndex(
                name: "ix_care_step_change_step_id_number",
                table: "care_step_change",
                columns: new[] { "step_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commitment_department_id_is_public_changed_on_id",
                table: "commitment",
                columns: new[] { "department_id", "is_public", "changed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_department_id_outcome_due_on_id",
                table: "commitment",
                columns: new[] { "department_id", "outcome", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_is_public_changed_on_id",
                table: "commitment",
                columns: new[] { "is_public", "changed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_is_public_outcome_due_on_id",
                table: "commitment",
                columns: new[] { "is_public", "outcome", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_outcome_due_on_id",
                table: "commitment",
                columns: new[] { "outcome", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_step_commitment_id_id",
                table: "commitment_step",
                columns: new[] { "commitment_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_step_community_id",
                table: "commitment_step",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_commitment_to_community_id_commitment_id",
                table: "commitment_to",
                columns: new[] { "community_id", "commitment_id" });

            migrationBuilder.CreateIndex(
                name: "ix_committee_advice_answered_on_answer_by",
                table: "committee_advice",
                columns: new[] { "answered_on", "answer_by" });

            migrationBuilder.CreateIndex(
                name: "ix_committee_advice_given_on_id",
                table: "committee_advice",
                columns: new[] { "given_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_committee_advice_meeting_id",
                table: "committee_advice",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_community_deputy_id",
                table: "community",
                column: "deputy_id");

            migrationBuilder.CreateIndex(
                name: "ix_community_officer_id",
                table: "community",
                column: "officer_id");

            migrationBuilder.CreateIndex(
                name: "ix_community_sort_name_id",
                table: "community",
                columns: new[] { "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_community_code_community_id",
                table: "community_code",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_community_code_lookup",
                table: "community_code",
                column: "lookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_community_code_until",
                table: "community_code",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_community_district_district_code_community_id",
                table: "community_district",
                columns: new[] { "district_code", "community_id" });

            migrationBuilder.CreateIndex(
                name: "ix_community_language_language_community_id",
                table: "community_language",
                columns: new[] { "language", "community_id" });

            migrationBuilder.CreateIndex(
                name: "ix_community_need_community_id_on",
                table: "community_need",
                columns: new[] { "community_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_community_plan_community_id_number",
                table: "community_plan",
                columns: new[] { "community_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_community_voice_community_id",
                table: "community_voice",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_community_voice_consent_until",
                table: "community_voice",
                column: "consent_until");

            migrationBuilder.CreateIndex(
                name: "ix_community_voice_email_lookup",
                table: "community_voice",
                column: "email_lookup");

            migrationBuilder.CreateIndex(
                name: "ix_community_voice_link_lookup",
                table: "community_voice",
                column: "link_lookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_concern_assignee_id_is_open_due_on_id",
                table: "concern",
                columns: new[] { "assignee_id", "is_open", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_concern_at_ombud_is_open_due_on_id",
                table: "concern",
                columns: new[] { "at_ombud", "is_open", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_concern_at_ombud_state_due_on_id",
                table: "concern",
                columns: new[] { "at_ombud", "state", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_concern_contact_lookup",
                table: "concern",
                column: "contact_lookup");

            migrationBuilder.CreateIndex(
                name: "ix_concern_department_id_is_open_due_on_id",
                table: "concern",
                columns: new[] { "department_id", "is_open", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_concern_department_id_state_due_on_id",
                table: "concern",
                columns: new[] { "department_id", "state", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_concern_district_code_is_open_due_on_id",
                table: "concern",
                columns: new[] { "district_code", "is_open", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_concern_entered_by_received_on_id",
                table: "concern",
                columns: new[] { "entered_by", "received_on", "id" },
                filter: "entered_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_concern_finished_on_id",
                table: "concern",
                columns: new[] { "finished_on", "id" },
                filter: "finished_on IS NOT NULL AND (contact_sealed IS NOT NULL OR name_sealed IS NOT NULL)");

            migrationBuilder.CreateIndex(
                name: "ix_concern_finished_on_id1",
                table: "concern",
                columns: new[] { "finished_on", "id" },
                filter: "finished_on IS NOT NULL AND words <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_concern_joined_to_id",
                table: "concern",
                column: "joined_to_id",
                filter: "joined_to_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_concern_passed_on_from",
                table: "concern",
                column: "passed_on_from",
                filter: "passed_on_from IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_concern_receipt_lookup",
                table: "concern",
                column: "receipt_lookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_concern_topic_id_is_open_due_on_id",
                table: "concern",
                columns: new[] { "topic_id", "is_open", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_concern_draft_until",
                table: "concern_draft",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_concern_letter_concern_id",
                table: "concern_letter",
                column: "concern_id");

            migrationBuilder.CreateIndex(
                name: "ix_concern_letter_is_done_on_id",
                table: "concern_letter",
                columns: new[] { "is_done", "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_concern_letter_message_id",
                table: "concern_letter",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_concern_message_concern_id_id",
                table: "concern_message",
                columns: new[] { "concern_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_concern_picture_concern_id",
                table: "concern_picture",
                column: "concern_id");

            migrationBuilder.CreateIndex(
                name: "ix_concern_saved_filter_account_id_name",
                table: "concern_saved_filter",
                columns: new[] { "account_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_concern_tally_kind_due_on_cell_open",
                table: "concern_tally",
                columns: new[] { "kind", "due_on", "cell", "open" });

            migrationBuilder.CreateIndex(
                name: "ix_consultation_slug",
                table: "consultation",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consultation_state_opened_on",
                table: "consultation",
                columns: new[] { "state", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_consultation_asked_first_community_id",
                table: "consultation_asked_first",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_consultation_asked_first_consultation_id_on",
                table: "consultation_asked_first",
                columns: new[] { "consultation_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_consultation_asked_first_sheet_id",
                table: "consultation_asked_first",
                column: "sheet_id",
                filter: "sheet_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_consultation_participant_consultation_id",
                table: "consultation_participant",
                column: "consultation_id");

            migrationBuilder.CreateIndex(
                name: "ix_consultation_participant_consultation_id1",
                table: "consultation_participant",
                column: "consultation_id",
                filter: "contact_sealed IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contact_entry_community_id_awaits_since",
                table: "contact_entry",
                columns: new[] { "community_id", "awaits_since" },
                filter: "awaits_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contact_entry_community_id_on_entered_at_id",
                table: "contact_entry",
                columns: new[] { "community_id", "on", "entered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_entry_on",
                table: "contact_entry",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_contact_word_entry_id_number",
                table: "contact_word",
                columns: new[] { "entry_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conversation_note_author_id_on_id",
                table: "conversation_note",
                columns: new[] { "author_id", "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_conversation_note_desk_id_on_id",
                table: "conversation_note",
                columns: new[] { "desk_id", "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_conversation_note_meeting_id",
                table: "conversation_note",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_conversation_note_until",
                table: "conversation_note",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_department_code",
                table: "department",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_origin_medium",
                table: "dispatch",
                columns: new[] { "origin", "medium" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_state_lane_no",
                table: "dispatch",
                columns: new[] { "state", "lane", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_unfilled",
                table: "dispatch",
                column: "no",
                filter: "NOT is_filled");

            migrationBuilder.CreateIndex(
                name: "ix_followed_commitment_kind_key_first_due_on",
                table: "followed_commitment",
                columns: new[] { "kind", "key", "first_due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_fund_ballot_mixed",
                table: "fund_ballot",
                column: "mixed",
                filter: "NOT mixed");

            migrationBuilder.CreateIndex(
                name: "ix_fund_ballot_round_id_id",
                table: "fund_ballot",
                columns: new[] { "round_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_fund_challenge_community_id",
                table: "fund_challenge",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_fund_challenge_district_code",
                table: "fund_challenge",
                column: "district_code");

            migrationBuilder.CreateIndex(
                name: "ix_fund_challenge_round_id_on_id",
                table: "fund_challenge",
                columns: new[] { "round_id", "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_fund_challenge_round_id_origin",
                table: "fund_challenge",
                columns: new[] { "round_id", "origin" },
                unique: true,
                filter: "origin IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_fund_counted_ballot_hash",
                table: "fund_counted_ballot",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fund_counted_ballot_mixed",
                table: "fund_counted_ballot",
                column: "mixed",
                filter: "NOT mixed");

            migrationBuilder.CreateIndex(
                name: "ix_fund_counted_ballot_round_id",
                table: "fund_counted_ballot",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_fund_grant_code_lookup",
                table: "fund_grant_code",
                column: "lookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fund_grant_code_proposal_id",
                table: "fund_grant_code",
                column: "proposal_id");

            migrationBuilder.CreateIndex(
                name: "ix_fund_grant_code_until",
                table: "fund_grant_code",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_fund_instalment_due_on",
                table: "fund_instalment",
                column: "due_on",
                filter: "paid_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_fund_instalment_proposal_id_number",
                table: "fund_instalment",
                columns: new[] { "proposal_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fund_join_offer_into_id",
                table: "fund_join_offer",
                column: "into_id");

            migrationBuilder.CreateIndex(
                name: "ix_fund_join_offer_proposal_id_into_id",
                table: "fund_join_offer",
                columns: new[] { "proposal_id", "into_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fund_paper_entry_round_id_code_id_by_account",
                table: "fund_paper_entry",
                columns: new[] { "round_id", "code_id", "by_account" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fund_proposal_challenge_id",
                table: "fund_proposal",
                column: "challenge_id");

            migrationBuilder.CreateIndex(
                name: "ix_fund_proposal_department_id",
                table: "fund_proposal",
                column: "department_id");

            migrationBuilder.CreateIndex(
                name: "ix_fund_proposal_district_code",
                table: "fund_proposal",
                column: "district_code");

            migrationBuilder.CreateIndex(
                name: "ix_fund_proposal_ended_on",
                table: "fund_proposal",
                column: "ended_on",
                filter: "ended_on IS NOT NULL AND contact_sealed IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_fund_proposal_joined_to_id",
                table: "fund_proposal",
                column: "joined_to_id");

            migrationBuilder.CreateIndex(
                name: "ix_fund_proposal_receipt_lookup",
                table: "fund_proposal",
                column: "receipt_lookup",
                unique: true,
                filter: "receipt_lookup IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_fund_proposal_round_id_code",
                table: "fund_proposal",
                columns: new[] { "round_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fund_proposal_round_id_place_id",
                table: "fund_proposal",
                columns: new[] { "round_id", "place", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_fund_round_is_open_voting_until_id",
                table: "fund_round",
                columns: new[] { "is_open", "voting_until", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_fund_round_slug",
                table: "fund_round",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_help_offer_ends_on_id",
                table: "help_offer",
                columns: new[] { "ends_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_help_offer_once",
                table: "help_offer",
                column: "once",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_help_offer_receipt_lookup",
                table: "help_offer",
                column: "receipt_lookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_help_offer_state_offered_on_id",
                table: "help_offer",
                columns: new[] { "state", "offered_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_help_offer_way_id_state_offered_on_id",
                table: "help_offer",
                columns: new[] { "way_id", "state", "offered_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incident_is_exercise_closed_at_id",
                table: "incident",
                columns: new[] { "is_exercise", "closed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incident_opened_at",
                table: "incident",
                column: "opened_at");

            migrationBuilder.CreateIndex(
                name: "ix_incident_review_due_on",
                table: "incident",
                column: "review_due_on");

            migrationBuilder.CreateIndex(
                name: "ix_incident_scenario_id",
                table: "incident",
                column: "scenario_id");

            migrationBuilder.CreateIndex(
                name: "ix_incident_call_attempt_branch_id_at",
                table: "incident_call_attempt",
                columns: new[] { "branch_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_incident_call_branch_incident_id_community_id",
                table: "incident_call_branch",
                columns: new[] { "incident_id", "community_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_incident_call_contact_branch_id",
                table: "incident_call_contact",
                column: "branch_id");

            migrationBuilder.CreateIndex(
                name: "ix_incident_entry_incident_id_no",
                table: "incident_entry",
                columns: new[] { "incident_id", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_incident_fact_incident_id_noted_at",
                table: "incident_fact",
                columns: new[] { "incident_id", "noted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_incident_fact_move_fact_id",
                table: "incident_fact_move",
                column: "fact_id");

            migrationBuilder.CreateIndex(
                name: "ix_incident_figure_is_exercise_on",
                table: "incident_figure",
                columns: new[] { "is_exercise", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_incident_lesson_incident_id_noted_at",
                table: "incident_lesson",
                columns: new[] { "incident_id", "noted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_incident_statement_incident_id",
                table: "incident_statement",
                column: "incident_id");

            migrationBuilder.CreateIndex(
                name: "ix_incident_task_incident_id_order",
                table: "incident_task",
                columns: new[] { "incident_id", "order" });

            migrationBuilder.CreateIndex(
                name: "ix_invitation_account_id",
                table: "invitation",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_hash",
                table: "invitation",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_job_created_at_id",
                table: "job",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_job_state",
                table: "job",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_library_file_item_id_language",
                table: "library_file",
                columns: new[] { "item_id", "language" });

            migrationBuilder.CreateIndex(
                name: "ix_library_file_stored_id",
                table: "library_file",
                column: "stored_id");

            migrationBuilder.CreateIndex(
                name: "ix_library_item_withdrawn_on_added_on_id",
                table: "library_item",
                columns: new[] { "withdrawn_on", "added_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_once",
                table: "mail",
                column: "once",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_state_not_before",
                table: "mail",
                columns: new[] { "state", "not_before" });

            migrationBuilder.CreateIndex(
                name: "ix_meal_background_series_id",
                table: "meal_background",
                column: "series_id");

            migrationBuilder.CreateIndex(
                name: "ix_meal_claim_host_id_round_id",
                table: "meal_claim",
                columns: new[] { "host_id", "round_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meal_claim_paid_on_made_on",
                table: "meal_claim",
                columns: new[] { "paid_on", "made_on" });

            migrationBuilder.CreateIndex(
                name: "ix_meal_claim_round_id",
                table: "meal_claim",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_meal_feedback_round_id",
                table: "meal_feedback",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_meal_guest_once",
                table: "meal_guest",
                column: "once",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meal_guest_receipt_lookup",
                table: "meal_guest",
                column: "receipt_lookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meal_guest_series_id_gone_id",
                table: "meal_guest",
                columns: new[] { "series_id", "gone", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meal_host_once",
                table: "meal_host",
                column: "once",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meal_host_receipt_lookup",
                table: "meal_host",
                column: "receipt_lookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meal_host_series_id_state",
                table: "meal_host",
                columns: new[] { "series_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_meal_host_state_offered_on",
                table: "meal_host",
                columns: new[] { "state", "offered_on" });

            migrationBuilder.CreateIndex(
                name: "ix_meal_pair_one_id_other_id",
                table: "meal_pair",
                columns: new[] { "one_id", "other_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meal_pair_other_id",
                table: "meal_pair",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_meal_pair_series_id",
                table: "meal_pair",
                column: "series_id");

            migrationBuilder.CreateIndex(
                name: "ix_meal_round_district_code",
                table: "meal_round",
                column: "district_code");

            migrationBuilder.CreateIndex(
                name: "ix_meal_round_series_id_starts_at",
                table: "meal_round",
                columns: new[] { "series_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_meal_round_state_starts_at",
                table: "meal_round",
                columns: new[] { "state", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_meal_seat_guest_id",
                table: "meal_seat",
                column: "guest_id");

            migrationBuilder.CreateIndex(
                name: "ix_meal_seat_round_id_guest_id",
                table: "meal_seat",
                columns: new[] { "round_id", "guest_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meal_seat_round_id_state_number",
                table: "meal_seat",
                columns: new[] { "round_id", "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_meal_seat_table_id",
                table: "meal_seat",
                column: "table_id");

            migrationBuilder.CreateIndex(
                name: "ix_meal_table_host_id",
                table: "meal_table",
                column: "host_id");

            migrationBuilder.CreateIndex(
                name: "ix_meal_table_round_id_host_id",
                table: "meal_table",
                columns: new[] { "round_id", "host_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_dialogue_id_starts_at",
                table: "meeting",
                columns: new[] { "dialogue_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_district_code_starts_at_id",
                table: "meeting",
                columns: new[] { "district_code", "starts_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_kind_starts_at_id",
                table: "meeting",
                columns: new[] { "kind", "starts_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_series_id_planned_at",
                table: "meeting",
                columns: new[] { "series_id", "planned_at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_series_id_starts_at",
                table: "meeting",
                columns: new[] { "series_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_starts_at_id",
                table: "meeting",
                columns: new[] { "starts_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_agenda_item_meeting_id_order",
                table: "meeting_agenda_item",
                columns: new[] { "meeting_id", "order" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_charter_number",
                table: "meeting_charter",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_charter_point_charter_id_order",
                table: "meeting_charter_point",
                columns: new[] { "charter_id", "order" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_dialogue_track_dialogue_id_number",
                table: "meeting_dialogue_track",
                columns: new[] { "dialogue_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_question_meeting_id_state_voices_id",
                table: "meeting_question",
                columns: new[] { "meeting_id", "state", "voices", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_question_state_asked_on",
                table: "meeting_question",
                columns: new[] { "state", "asked_on" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_question_step_question_id_id",
                table: "meeting_question_step",
                columns: new[] { "question_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_registration_email_lookup",
                table: "meeting_registration",
                column: "email_lookup",
                filter: "email_lookup IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_registration_meeting_id_slot_number",
                table: "meeting_registration",
                columns: new[] { "meeting_id", "slot", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_registration_meeting_id_state_id",
                table: "meeting_registration",
                columns: new[] { "meeting_id", "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_registration_receipt_lookup",
                table: "meeting_registration",
                column: "receipt_lookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_registration_ticket_lookup",
                table: "meeting_registration",
                column: "ticket_lookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_series_dialogue_id",
                table: "meeting_series",
                column: "dialogue_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_series_district_code",
                table: "meeting_series",
                column: "district_code");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_series_ends_on_made_until",
                table: "meeting_series",
                columns: new[] { "ends_on", "made_until" });

            migrationBuilder.CreateIndex(
                name: "ix_message_review_due_at",
                table: "message",
                column: "review_due_at",
                filter: "review_due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_message_state_on_news_out_at_id",
                table: "message",
                columns: new[] { "state", "on_news", "out_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_message_state_written_at_id",
                table: "message",
                columns: new[] { "state", "written_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_messenger_email_lookup",
                table: "messenger",
                column: "email_lookup");

            migrationBuilder.CreateIndex(
                name: "ix_messenger_link_lookup",
                table: "messenger",
                column: "link_lookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_messenger_withdrawn_on_consent_until",
                table: "messenger",
                columns: new[] { "withdrawn_on", "consent_until" });

            migrationBuilder.CreateIndex(
                name: "ix_messenger_request_messenger_id_asked_on",
                table: "messenger_request",
                columns: new[] { "messenger_id", "asked_on" });

            migrationBuilder.CreateIndex(
                name: "ix_minutes_edition_meeting_id_number",
                table: "minutes_edition",
                columns: new[] { "meeting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_news_topic_code",
                table: "news_topic",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_objective_department_id",
                table: "objective",
                column: "department_id");

            migrationBuilder.CreateIndex(
                name: "ix_objective_is_public_changed_on_id",
                table: "objective",
                columns: new[] { "is_public", "changed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_objective_origin",
                table: "objective",
                column: "origin",
                unique: true,
                filter: "origin IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_objective_state_changed_on_id",
                table: "objective",
                columns: new[] { "state", "changed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_observation_count_district_code",
                table: "observation_count",
                column: "district_code");

            migrationBuilder.CreateIndex(
                name: "ix_on_call_away_account_id_day",
                table: "on_call_away",
                columns: new[] { "account_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_on_call_away_day",
                table: "on_call_away",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_on_call_away_stand_in_id",
                table: "on_call_away",
                column: "stand_in_id");

            migrationBuilder.CreateIndex(
                name: "ix_open311_filing_concern_id",
                table: "open311_filing",
                column: "concern_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_open311_filing_key_id_received_on_id",
                table: "open311_filing",
                columns: new[] { "key_id", "received_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_open311_key_hash",
                table: "open311_key",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_state_id",
                table: "outbox",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_code_lookup",
                table: "paper_code",
                column: "lookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_paper_code_sheet_id",
                table: "paper_code",
                column: "sheet_id");

            migrationBuilder.CreateIndex(
                name: "ix_paper_code_sheet_purpose",
                table: "paper_code_sheet",
                column: "purpose");

            migrationBuilder.CreateIndex(
                name: "ix_paper_code_sheet_until",
                table: "paper_code_sheet",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_parcel_dispatch_no_state_no",
                table: "parcel",
                columns: new[] { "dispatch_no", "state", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_parcel_not_before",
                table: "parcel",
                column: "not_before",
                filter: "state = 'Later'");

            migrationBuilder.CreateIndex(
                name: "ix_parcel_worker",
                table: "parcel",
                column: "worker",
                filter: "worker IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_parcel_reference_at",
                table: "parcel_reference",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_parcel_reference_dispatch_no_no",
                table: "parcel_reference",
                columns: new[] { "dispatch_no", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_phone_in_ends_at",
                table: "phone_in",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "ix_phone_in_message_id",
                table: "phone_in",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "ix_phone_in_starts_at_id",
                table: "phone_in",
                columns: new[] { "starts_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_phone_in_call_became_phone_in_id",
                table: "phone_in_call",
                columns: new[] { "became", "phone_in_id" });

            migrationBuilder.CreateIndex(
                name: "ix_phone_in_call_phone_in_id_no",
                table: "phone_in_call",
                columns: new[] { "phone_in_id", "no" });

            migrationBuilder.CreateIndex(
                name: "ix_playbook_edition_number",
                table: "playbook_edition",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_playbook_release_scenario_id_number",
                table: "playbook_release",
                columns: new[] { "scenario_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_playbook_scenario_code",
                table: "playbook_scenario",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_playbook_scenario_review_on",
                table: "playbook_scenario",
                column: "review_on");

            migrationBuilder.CreateIndex(
                name: "ix_playbook_term_language",
                table: "playbook_term",
                column: "language");

            migrationBuilder.CreateIndex(
                name: "ix_published_answer_concern_id",
                table: "published_answer",
                column: "concern_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_published_answer_district_code_on_id",
                table: "published_answer",
                columns: new[] { "district_code", "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_published_answer_on_id",
                table: "published_answer",
                columns: new[] { "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_published_answer_topic_id_on_id",
                table: "published_answer",
                columns: new[] { "topic_id", "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_published_answer_topic_id_received_on_id",
                table: "published_answer",
                columns: new[] { "topic_id", "received_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_reach_place_district_code",
                table: "reach_place",
                column: "district_code");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_email_lookup",
                table: "recognition",
                column: "email_lookup");

            migrationBuilder.CreateIndex(
                name: "ix_recognition_proposed_on_id",
                table: "recognition",
                columns: new[] { "proposed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_recognition_state_agreed_on_id",
                table: "recognition",
                columns: new[] { "state", "agreed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_recognition_state_answer_until",
                table: "recognition",
                columns: new[] { "state", "answer_until" });

            migrationBuilder.CreateIndex(
                name: "ix_resident_link_until",
                table: "resident_link",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_retention_plan_carry_out_on",
                table: "retention_plan",
                column: "carry_out_on");

            migrationBuilder.CreateIndex(
                name: "ix_rumour_answered_on",
                table: "rumour",
                column: "answered_on");

            migrationBuilder.CreateIndex(
                name: "ix_rumour_last_heard_on_id",
                table: "rumour",
                columns: new[] { "last_heard_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rumour_outcome_due_on_id",
                table: "rumour",
                columns: new[] { "outcome", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rumour_published_on_id",
                table: "rumour",
                columns: new[] { "published_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rumour_state_work_order_due_on_id",
                table: "rumour",
                columns: new[] { "state", "work_order", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rumour_answer_rumour_id",
                table: "rumour_answer",
                column: "rumour_id");

            migrationBuilder.CreateIndex(
                name: "ix_rumour_hearing_district_code",
                table: "rumour_hearing",
                column: "district_code");

            migrationBuilder.CreateIndex(
                name: "ix_rumour_hearing_heard_on_id",
                table: "rumour_hearing",
                columns: new[] { "heard_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rumour_hearing_move_id",
                table: "rumour_hearing",
                column: "move_id");

            migrationBuilder.CreateIndex(
                name: "ix_rumour_hearing_rumour_id_heard_on_id",
                table: "rumour_hearing",
                columns: new[] { "rumour_id", "heard_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rumour_hearing_rumour_id_waits",
                table: "rumour_hearing",
                columns: new[] { "rumour_id", "waits" });

            migrationBuilder.CreateIndex(
                name: "ix_rumour_move_from_id_on",
                table: "rumour_move",
                columns: new[] { "from_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_rumour_move_to_id_on",
                table: "rumour_move",
                columns: new[] { "to_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_rumour_moved_hearing_hearing_id",
                table: "rumour_moved_hearing",
                column: "hearing_id");

            migrationBuilder.CreateIndex(
                name: "ix_rumour_source_rumour_id_on",
                table: "rumour_source",
                columns: new[] { "rumour_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_solidarity_act_campaign_id",
                table: "solidarity_act",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_solidarity_act_incident_id_on",
                table: "solidarity_act",
                columns: new[] { "incident_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_solidarity_act_on_id",
                table: "solidarity_act",
                columns: new[] { "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_speaker_sign_up_meeting_id_place",
                table: "speaker_sign_up",
                columns: new[] { "meeting_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_speaker_sign_up_side_id",
                table: "speaker_sign_up",
                column: "side_id");

            migrationBuilder.CreateIndex(
                name: "ix_speaking_side_meeting_id_order",
                table: "speaking_side",
                columns: new[] { "meeting_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statement_consultation_id_author_id",
                table: "statement",
                columns: new[] { "consultation_id", "author_id" },
                filter: "author_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_statement_consultation_id_number",
                table: "statement",
                columns: new[] { "consultation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statement_waits_added_on",
                table: "statement",
                columns: new[] { "waits", "added_on" });

            migrationBuilder.CreateIndex(
                name: "ix_statement_fate_consultation_id",
                table: "statement_fate",
                column: "consultation_id");

            migrationBuilder.CreateIndex(
                name: "ix_statement_fate_statement_id",
                table: "statement_fate",
                column: "statement_id");

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_name",
                table: "stored_file",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_until",
                table: "stored_file",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_subscriber_channel_kind_address_lookup",
                table: "subscriber_channel",
                columns: new[] { "kind", "address_lookup" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_subscriber_channel_kind_state_id",
                table: "subscriber_channel",
                columns: new[] { "kind", "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_subscriber_channel_state_consent_on_id",
                table: "subscriber_channel",
                columns: new[] { "state", "consent_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_subscriber_channel_state_ended_on_id",
                table: "subscriber_channel",
                columns: new[] { "state", "ended_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_subscriber_channel_subscriber_id",
                table: "subscriber_channel",
                column: "subscriber_id");

            migrationBuilder.CreateIndex(
                name: "ix_subscriber_district_subscriber_id",
                table: "subscriber_district",
                column: "subscriber_id");

            migrationBuilder.CreateIndex(
                name: "ix_subscriber_topic_subscriber_id",
                table: "subscriber_topic",
                column: "subscriber_id");

            migrationBuilder.CreateIndex(
                name: "ix_tension_district_code",
                table: "tension",
                column: "district_code");

            migrationBuilder.CreateIndex(
                name: "ix_tension_expires_on_id",
                table: "tension",
                columns: new[] { "expires_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_tension_next_action_on_id",
                table: "tension",
                columns: new[] { "next_action_on", "id" },
                filter: "next_action_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_tension_written_on_id",
                table: "tension",
                columns: new[] { "written_on", "id" },
                filter: "actions = 0");

            migrationBuilder.CreateIndex(
                name: "ix_tension_action_tension_id_due_on",
                table: "tension_action",
                columns: new[] { "tension_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_tension_partner_community_id",
                table: "tension_partner",
                column: "community_id");

            migrationBuilder.CreateIndex(
                name: "ix_tension_renewal_tension_id_id",
                table: "tension_renewal",
                columns: new[] { "tension_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_topic_code",
                table: "topic",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_topic_department_id",
                table: "topic",
                column: "department_id");

            migrationBuilder.CreateIndex(
                name: "ix_translation_pair_from_to_source_hash",
                table: "translation_pair",
                columns: new[] { "from", "to", "source_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_vote_burst_consultation_id_statement_said_on",
                table: "vote_burst",
                columns: new[] { "consultation_id", "statement", "said", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_vote_burst_seen",
                table: "vote_burst",
                column: "seen");

            migrationBuilder.CreateIndex(
                name: "ix_walk_in_desk_meeting_id_name",
                table: "walk_in_desk",
                columns: new[] { "meeting_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_walk_in_ticket_desk_id",
                table: "walk_in_ticket",
                column: "desk_id");

            migrationBuilder.CreateIndex(
                name: "ix_walk_in_ticket_meeting_id_number",
                table: "walk_in_ticket",
                columns: new[] { "meeting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_walk_in_ticket_meeting_id_state_number",
                table: "walk_in_ticket",
                columns: new[] { "meeting_id", "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_way_to_help_community_id",
                table: "way_to_help",
                column: "community_id",
                filter: "community_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_way_to_help_district_code_state_closes_on_id",
                table: "way_to_help",
                columns: new[] { "district_code", "state", "closes_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_way_to_help_state_closes_on_id",
                table: "way_to_help",
                columns: new[] { "state", "closes_on", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absence");

            migrationBuilder.DropTable(
                name: "account_claim");

            migrationBuilder.DropTable(
                name: "account_login");

            migrationBuilder.DropTable(
                name: "account_passkey");

            migrationBuilder.DropTable(
                name: "account_token");

            migrationBuilder.DropTable(
                name: "anniversary");

            migrationBuilder.DropTable(
                name: "answer_template");

            migrationBuilder.DropTable(
                name: "approval");

            migrationBuilder.DropTable(
                name: "audience_channel_count");

            migrationBuilder.DropTable(
                name: "audience_count");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "audit_anchor");

            migrationBuilder.DropTable(
                name: "barrier_commitment");

            migrationBuilder.DropTable(
                name: "campaign_budget_line");

            migrationBuilder.DropTable(
                name: "campaign_day");

            migrationBuilder.DropTable(
                name: "campaign_handout");

            migrationBuilder.DropTable(
                name: "campaign_partner");

            migrationBuilder.DropTable(
                name: "campaign_work");

            migrationBuilder.DropTable(
                name: "care_step_change");

            migrationBuilder.DropTable(
                name: "city");

            migrationBuilder.DropTable(
                name: "city_upload");

            migrationBuilder.DropTable(
                name: "closed_day");

            migrationBuilder.DropTable(
                name: "commitment_reminder");

            migrationBuilder.DropTable(
                name: "commitment_step");

            migrationBuilder.DropTable(
                name: "commitment_to");

            migrationBuilder.DropTable(
                name: "committee_advice");

            migrationBuilder.DropTable(
                name: "community_code");

            migrationBuilder.DropTable(
                name: "community_district");

            migrationBuilder.DropTable(
                name: "community_language");

            migrationBuilder.DropTable(
                name: "community_need");

            migrationBuilder.DropTable(
                name: "community_plan");

            migrationBuilder.DropTable(
                name: "community_voice");

            migrationBuilder.DropTable(
                name: "concern_bulk_act");

            migrationBuilder.DropTable(
                name: "concern_counted");

            migrationBuilder.DropTable(
                name: "concern_draft");

            migrationBuilder.DropTable(
                name: "concern_letter");

            migrationBuilder.DropTable(
                name: "concern_message");

            migrationBuilder.DropTable(
                name: "concern_picture");

            migrationBuilder.DropTable(
                name: "concern_saved_filter");

            migrationBuilder.DropTable(
                name: "concern_tally");

            migrationBuilder.DropTable(
                name: "consultation_asked_first");

            migrationBuilder.DropTable(
                name: "consultation_result");

            migrationBuilder.DropTable(
                name: "contact_pledge");

            migrationBuilder.DropTable(
                name: "contact_word");

            migrationBuilder.DropTable(
                name: "conversation_note");

            migrationBuilder.DropTable(
                name: "daily_job");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "delivery_worker");

            migrationBuilder.DropTable(
                name: "dispatch_count");

            migrationBuilder.DropTable(
                name: "dispatch_text");

            migrationBuilder.DropTable(
                name: "followed_commitment");

            migrationBuilder.DropTable(
                name: "fund_agreement");

            migrationBuilder.DropTable(
                name: "fund_ballot");

            migrationBuilder.DropTable(
                name: "fund_counted_ballot");

            migrationBuilder.DropTable(
                name: "fund_grant_code");

            migrationBuilder.DropTable(
                name: "fund_instalment");

            migrationBuilder.DropTable(
                name: "fund_join_offer");

            migrationBuilder.DropTable(
                name: "fund_paper_entry");

            migrationBuilder.DropTable(
                name: "fund_voter_mark");

            migrationBuilder.DropTable(
                name: "hearing_count");

            migrationBuilder.DropTable(
                name: "help_offer");

            migrationBuilder.DropTable(
                name: "incident_call_attempt");

            migrationBuilder.DropTable(
                name: "incident_call_contact");

            migrationBuilder.DropTable(
                name: "incident_entry");

            migrationBuilder.DropTable(
                name: "incident_fact_move");

            migrationBuilder.DropTable(
                name: "incident_figure");

            migrationBuilder.DropTable(
                name: "incident_lesson");

            migrationBuilder.DropTable(
                name: "incident_statement");

            migrationBuilder.DropTable(
                name: "incident_task");

            migrationBuilder.DropTable(
                name: "insight_concern");

            migrationBuilder.DropTable(
                name: "insight_concern_count");

            migrationBuilder.DropTable(
                name: "insight_open_count");

            migrationBuilder.DropTable(
                name: "invitation");

            migrationBuilder.DropTable(
                name: "job");

            migrationBuilder.DropTable(
                name: "liaison_hours");

            migrationBuilder.DropTable(
                name: "library_count");

            migrationBuilder.DropTable(
                name: "mail");

            migrationBuilder.DropTable(
                name: "meal_background");

            migrationBuilder.DropTable(
                name: "meal_claim");

            migrationBuilder.DropTable(
                name: "meal_feedback");

            migrationBuilder.DropTable(
                name: "meal_pair");

            migrationBuilder.DropTable(
                name: "meal_seat");

            migrationBuilder.DropTable(
                name: "meeting_agenda_item");

            migrationBuilder.DropTable(
                name: "meeting_charter_point");

            migrationBuilder.DropTable(
                name: "meeting_dialogue_track");

            migrationBuilder.DropTable(
                name: "meeting_question_step");

            migrationBuilder.DropTable(
                name: "meeting_question_voice");

            migrationBuilder.DropTable(
                name: "meeting_registration");

            migrationBuilder.DropTable(
                name: "meeting_seats");

            migrationBuilder.DropTable(
                name: "message_handed");

            migrationBuilder.DropTable(
                name: "messenger_request");

            migrationBuilder.DropTable(
                name: "minutes_draft");

            migrationBuilder.DropTable(
                name: "minutes_edition");

            migrationBuilder.DropTable(
                name: "objective");

            migrationBuilder.DropTable(
                name: "observation_category");

            migrationBuilder.DropTable(
                name: "observation_count");

            migrationBuilder.DropTable(
                name: "observation_record");

            migrationBuilder.DropTable(
                name: "observation_source");

            migrationBuilder.DropTable(
                name: "on_call_away");

            migrationBuilder.DropTable(
                name: "on_call_person");

            migrationBuilder.DropTable(
                name: "open311_filing");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "paper_code");

            migrationBuilder.DropTable(
                name: "parcel");

            migrationBuilder.DropTable(
                name: "parcel_reference");

            migrationBuilder.DropTable(
                name: "phone_in_call");

            migrationBuilder.DropTable(
                name: "phone_key");

            migrationBuilder.DropTable(
                name: "playbook_edition");

            migrationBuilder.DropTable(
                name: "playbook_release");

            migrationBuilder.DropTable(
                name: "playbook_standing");

            migrationBuilder.DropTable(
                name: "playbook_term");

            migrationBuilder.DropTable(
                name: "population");

            migrationBuilder.DropTable(
                name: "published_answer");

            migrationBuilder.DropTable(
                name: "recognition");

            migrationBuilder.DropTable(
                name: "resident_link");

            migrationBuilder.DropTable(
                name: "retention_line");

            migrationBuilder.DropTable(
                name: "rumour_answer");

            migrationBuilder.DropTable(
                name: "rumour_count");

            migrationBuilder.DropTable(
                name: "rumour_moved_hearing");

            migrationBuilder.DropTable(
                name: "rumour_reach");

            migrationBuilder.DropTable(
                name: "rumour_source");

            migrationBuilder.DropTable(
                name: "sheet_code");

            migrationBuilder.DropTable(
                name: "solidarity_act");

            migrationBuilder.DropTable(
                name: "speaker_sign_up");

            migrationBuilder.DropTable(
                name: "statement_fate");

            migrationBuilder.DropTable(
                name: "statement_vote");

            migrationBuilder.DropTable(
                name: "subscriber_channel");

            migrationBuilder.DropTable(
                name: "subscriber_district");

            migrationBuilder.DropTable(
                name: "subscriber_topic");

            migrationBuilder.DropTable(
                name: "tension_action");

            migrationBuilder.DropTable(
                name: "tension_count");

            migrationBuilder.DropTable(
                name: "tension_partner");

            migrationBuilder.DropTable(
                name: "tension_renewal");

            migrationBuilder.DropTable(
                name: "translation_pair");

            migrationBuilder.DropTable(
                name: "vote_burst");

            migrationBuilder.DropTable(
                name: "walk_in_ticket");

            migrationBuilder.DropTable(
                name: "barrier");

            migrationBuilder.DropTable(
                name: "reach_place");

            migrationBuilder.DropTable(
                name: "care_step");

            migrationBuilder.DropTable(
                name: "commitment");

            migrationBuilder.DropTable(
                name: "contact_entry");

            migrationBuilder.DropTable(
                name: "fund_proposal");

            migrationBuilder.DropTable(
                name: "way_to_help");

            migrationBuilder.DropTable(
                name: "incident_call_branch");

            migrationBuilder.DropTable(
                name: "incident_fact");

            migrationBuilder.DropTable(
                name: "library_file");

            migrationBuilder.DropTable(
                name: "meal_guest");

            migrationBuilder.DropTable(
                name: "meal_table");

            migrationBuilder.DropTable(
                name: "meeting_charter");

            migrationBuilder.DropTable(
                name: "meeting_question");

            migrationBuilder.DropTable(
                name: "messenger");

            migrationBuilder.DropTable(
                name: "open311_key");

            migrationBuilder.DropTable(
                name: "paper_code_sheet");

            migrationBuilder.DropTable(
                name: "dispatch");

            migrationBuilder.DropTable(
                name: "phone_in");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "playbook_scenario");

            migrationBuilder.DropTable(
                name: "concern");

            migrationBuilder.DropTable(
                name: "retention_plan");

            migrationBuilder.DropTable(
                name: "rumour_hearing");

            migrationBuilder.DropTable(
                name: "rumour_move");

            migrationBuilder.DropTable(
                name: "code_sheet");

            migrationBuilder.DropTable(
                name: "campaign");

            migrationBuilder.DropTable(
                name: "speaking_side");

            migrationBuilder.DropTable(
                name: "statement");

            migrationBuilder.DropTable(
                name: "consultation_participant");

            migrationBuilder.DropTable(
                name: "news_topic");

            migrationBuilder.DropTable(
                name: "subscriber");

            migrationBuilder.DropTable(
                name: "tension");

            migrationBuilder.DropTable(
                name: "walk_in_desk");

            migrationBuilder.DropTable(
                name: "care");

            migrationBuilder.DropTable(
                name: "fund_challenge");

            migrationBuilder.DropTable(
                name: "library_item");

            migrationBuilder.DropTable(
                name: "stored_file");

            migrationBuilder.DropTable(
                name: "meal_host");

            migrationBuilder.DropTable(
                name: "meal_round");

            migrationBuilder.DropTable(
                name: "message");

            migrationBuilder.DropTable(
                name: "topic");

            migrationBuilder.DropTable(
                name: "rumour");

            migrationBuilder.DropTable(
                name: "speaking_round");

            migrationBuilder.DropTable(
                name: "consultation");

            migrationBuilder.DropTable(
                name: "walk_in_queue");

            migrationBuilder.DropTable(
                name: "incident");

            migrationBuilder.DropTable(
                name: "community");

            migrationBuilder.DropTable(
                name: "fund_round");

            migrationBuilder.DropTable(
                name: "meal_series");

            migrationBuilder.DropTable(
                name: "department");

            migrationBuilder.DropTable(
                name: "meeting");

            migrationBuilder.DropTable(
                name: "meeting_series");

            migrationBuilder.DropTable(
                name: "district");

            migrationBuilder.DropTable(
                name: "meeting_dialogue");
        }
    }
}
