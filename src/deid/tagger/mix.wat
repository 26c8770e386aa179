;; The mix of channels of context-net.ts: y = bias + W · x, 48 channels in, 96 out, single precision, four outputs at once.
;; Every processor gives the same bits: each output adds its 48 products in order, and no addition is fused.
;;
;; Memory, in bytes: x at 0 (48 floats), y at 256 (96 floats); at $layer the bias (96 floats), then W, 48 rows of 96, a row for each channel in.
(module
  (memory (export "memory") 1)
  (func (export "mix") (param $layer i32)
    (local $out i32) (local $x i32) (local $w i32) (local $value v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (loop $outputs
      (local.set $a (v128.load offset=0 (i32.add (local.get $layer) (local.get $out))))
      (local.set $b (v128.load offset=16 (i32.add (local.get $layer) (local.get $out))))
      (local.set $c (v128.load offset=32 (i32.add (local.get $layer) (local.get $out))))
      (local.set $d (v128.load offset=48 (i32.add (local.get $layer) (local.get $out))))
      (local.set $w (i32.add (local.get $layer) (i32.add (i32.const 384) (local.get $out))))
      (local.set $x (i32.const 0))
      (loop $inputs
        (local.set $value (v128.load32_splat (local.get $x)))
        (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $value) (v128.load offset=0 (local.get $w)))))
        (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $value) (v128.load offset=16 (local.get $w)))))
        (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $value) (v128.load offset=32 (local.get $w)))))
        (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $value) (v128.load offset=48 (local.get $w)))))
        (local.set $w (i32.add (local.get $w) (i32.const 384)))
        (local.set $x (i32.add (local.get $x) (i32.const 4)))
        (br_if $inputs (i32.lt_u (local.get $x) (i32.const 192))))
      (v128.store offset=256 (local.get $out) (local.get $a))
      (v128.store offset=272 (local.get $out) (local.get $b))
      (v128.store offset=288 (local.get $out) (local.get $c))
      (v128.store offset=304 (local.get $out) (local.get $d))
      (local.set $out (i32.add (local.get $out) (i32.const 64)))
      (br_if $outputs (i32.lt_u (local.get $out) (i32.const 384))))))
