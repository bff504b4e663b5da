using System.Runtime.InteropServices;
using AssetSweep.Cli;

// UTF-8 whatever the locale: names in the clouds are Chinese as often as not.
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return (int)await App.RunAsync(args, Host.OfProcess(), stop.Token);

void Stop(PosixSignalContext context)
{
    // The second signal ends the process at once; the first lets what has begun come to a clean end.
    context.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
