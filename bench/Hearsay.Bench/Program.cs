using System.Globalization;
using Hearsay.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["read", var examples, var megabytes, var threads]:
        ReadingSpeed.Print(examples, double.Parse(megabytes), int.Parse(threads));
        return 0;
    case ["steps", var examples, var megabytes]:
        StepSpeed.Print(examples, double.Parse(megabytes));
        return 0;
    case ["start", var hearsay, var file]:
        StartTime.Print(hearsay, file);
        return 0;
    case ["ledger-make", var path, var claims]:
        LedgerSpeed.Make(path, int.Parse(claims));
        return 0;
    case ["ledger-ask", var path]:
        LedgerSpeed.Ask(path);
        return 0;
    case ["ledger-ask", var path, var only]:
        LedgerSpeed.Ask(path, only);
        return 0;
    case ["ledger-profiles", var path, .. var parties]:
        LedgerSpeed.AskProfiles(path, parties);
        return 0;
    case ["ledger-check", var path]:
        LedgerSpeed.Check(path);
        return 0;
    default:
        Console.Error.WriteLine("usage: read EXAMPLES MEGABYTES THREADS | steps EXAMPLES MEGABYTES | start HEARSAY FILE | ledger-make CASE CLAIMS | ledger-ask CASE [BEGINNING] | ledger-profiles CASE A B … | ledger-check CASE");
        return 2;
}
